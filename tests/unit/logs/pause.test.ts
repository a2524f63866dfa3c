import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterKey, atRest, type Writing } from '~/modules/logs/rhythm/pause'

const after = (...keys: number[]): Writing => keys.reduce(afterKey, atRest)
const minute = 60_000

describe('time spent writing', () => {
  test.each([
    ['the first key', [5], 0],
    ['keys and thoughts', [0, 1000, 31_000], 31_000],
    ['a long thought counts a minute', [0, 3 * minute], minute],
    ['five minutes are a pause', [0, 1000, 1000 + 5 * minute], 0],
    ['a clock that was set back adds nothing', [10_000, 5000, 6000], 1000],
  ] as const)('%s', (_, keys, written) => expect(after(...keys).written).toBe(written))

  test('is never more than has passed, and never shrinks but by a pause', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 * minute })), (rests) => {
        let now = 0
        let writing = afterKey(atRest, 0)
        for (const rest of rests) {
          now += rest
          const next = afterKey(writing, now)
          expect(next.written).toBeGreaterThanOrEqual(writing.written)
          writing = next
        }
        expect(writing.written).toBeLessThanOrEqual(now)
      }),
    )
  })
})
