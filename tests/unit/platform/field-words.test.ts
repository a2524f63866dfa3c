import { expect, test } from 'vitest'
import { z } from 'zod'
import { check } from '~/platform/http.server'

const form = z.object({
  name: z.string().min(1).max(5),
  kind: z.enum(['a', 'b']),
  id: z.uuid(),
  own: z.string('Its own words.'),
})

test('a field whose schema says nothing is told in the product’s words, else in the schema’s', () => {
  const refused = (value: unknown) => {
    try {
      return check(form, value)
    } catch (error) {
      return (error as { fields: unknown }).fields
    }
  }
  expect(refused({ name: 'longer', kind: 'c', id: 'no' })).toEqual({
    name: 'That is longer than 5 characters. Please shorten it.',
    kind: 'This could not be read. Please give it again.',
    id: 'This could not be read. Please give it again.',
    own: 'Its own words.',
  })
  expect(refused({ name: '', own: '' })).toEqual({
    name: 'Please fill this in.',
    kind: 'Please fill this in.',
    id: 'Please fill this in.',
  })
})
