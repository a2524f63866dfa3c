import { expect, test } from 'vitest'
import { isReleased, states } from '~/modules/submissions/lifecycle'
import { m } from '~/platform/i18n/messages'
import { whatNext } from '~/modules/submissions/what-next'

test.each(states)('a trainee is told what happens next when an attempt is %s', (state) => {
  const words = whatNext({ state, isReleased: isReleased(state), isRead: true })
  expect(words.length).toBeGreaterThan(40)
  // What was decided is not told before it is released, whatever was decided.
  if (!isReleased(state) && !['submitted', 'withdrawn', 'returned'].includes(state))
    expect(words).toBe(whatNext({ state: 'in-review', isReleased: false, isRead: false }))
})

test('each released state has words of its own', () => {
  const released = states.filter(isReleased)
  expect(new Set(released.map((state) => whatNext({ state, isReleased: true, isRead: true }))).size).toBe(
    released.length,
  )
})

test('before anything is handed in it says how it all goes', () => {
  expect(whatNext('none')).toContain('until the day of handing in')
})

test('what is released and not read yet reads the same, whatever it is', () => {
  const words = states.filter(isReleased).map((state) => whatNext({ state, isReleased: true, isRead: false }))
  expect(new Set(words)).toEqual(new Set([m.submissions_next_outcome_ready()]))
})
