import { expect, test } from 'vitest'
import { isReleased, states } from '~/modules/submissions/lifecycle'
import { whatNext } from '~/modules/submissions/what-next'

test.each(states)('a trainee is told what happens next when an attempt is %s', (state) => {
  const words = whatNext({ state, isReleased: isReleased(state) })
  expect(words.length).toBeGreaterThan(40)
  // What was decided is not told before it is released, whatever was decided.
  if (!isReleased(state) && !['submitted', 'withdrawn', 'returned'].includes(state))
    expect(words).toBe(whatNext({ state: 'in-review', isReleased: false }))
})

test('each released state has words of its own', () => {
  const released = states.filter(isReleased)
  expect(new Set(released.map((state) => whatNext({ state, isReleased: true }))).size).toBe(released.length)
})

test('before anything is handed in it says how it all goes', () => {
  expect(whatNext('none')).toContain('until the day of handing in')
})
