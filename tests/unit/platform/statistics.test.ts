import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { median, quantile } from '~/platform/statistics'

describe('quantiles', () => {
  test.each([
    [[3], 0.5, 3],
    [[1, 2, 3, 4], 0.5, 2.5],
    [[4, 1, 3, 2], 0.5, 2.5],
    [[1, 2, 3, 4, 5], 0.95, 4.8],
    [[10, 20], 0, 10],
    [[10, 20], 1, 20],
    [[10, 20], 0.25, 12.5],
  ])('of %j at %d is %d', (sample, share, expected) => {
    expect(quantile(sample, share)).toBeCloseTo(expected, 10)
  })

  test('leave the sample as it was', () => {
    const sample = [3, 1, 2]
    median(sample)
    expect(sample).toEqual([3, 1, 2])
  })

  test('of nothing are refused', () => {
    expect(() => median([])).toThrow('No value was measured')
  })

  test('never fall as the share rises, and stay within the sample', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), share, share, (sample, a, b) => {
        const [low, high] = [quantile(sample, Math.min(a, b)), quantile(sample, Math.max(a, b))]
        expect(low).toBeLessThanOrEqual(high + 1e-6)
        expect(low).toBeGreaterThanOrEqual(Math.min(...sample))
        expect(high).toBeLessThanOrEqual(Math.max(...sample))
      }),
    )
  })
})
