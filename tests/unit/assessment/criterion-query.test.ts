import { expect, test } from 'vitest'
import { criterionQuery } from '~/modules/assessment/criterion-query'

test.each(['C5', '1.1(a)', 'A&B', 'C#1', 'C+1', '100%', '§ 4'])('a review is opened at %s', (code) => {
  const address = new URL(`/submissions/1/review${criterionQuery(code)}#judge`, 'http://o')
  expect([...address.searchParams]).toEqual([['criterion', code]])
  expect(address.hash).toBe('#judge')
})
