import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agreementOf, type Pair, type Weighting } from '~/modules/assessment/quality/agreement'

/** A table as it is printed: how often the first said the row and the second the column. */
const pairsFrom = (...table: number[][]): Pair[] =>
  table.flatMap((row, first) => row.flatMap((n, second) => Array.from({ length: n }, (): Pair => [first, second])))
const of = (pairs: Pair[], weighting: Weighting, range: number, resamples = 200) =>
  agreementOf(pairs, { weighting, range, seed: 'a seed', resamples })

describe('published worked examples', () => {
  test('Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, table 18.1: .89 same, kappa .68', () => {
    const { same, kappa } = of(pairsFrom([75, 1, 4], [5, 4, 1], [0, 0, 10]), 'equal', 2)
    expect(same).toBeCloseTo(0.89, 10)
    expect(kappa).toBeCloseTo(0.676, 3)
  })

  // Boyd et al. 1982, as in Altman, Practical Statistics for Medical Research, and the Stata manual's entry on kappa.
  const mammograms = pairsFrom([21, 12, 0, 0], [4, 17, 1, 0], [3, 9, 15, 2], [0, 0, 0, 1])
  test.each<[Weighting, number]>([
    ['equal', 0.4728],
    ['linear', 0.5684],
    ['quadratic', 0.6714],
  ])('85 mammograms by two radiologists, %s weights: kappa %f', (weighting, kappa) => {
    const found = of(mammograms, weighting, 3)
    expect(found.same).toBeCloseTo(0.6353, 4)
    expect(found.kappa).toBeCloseTo(kappa, 4)
  })

  test('the interval lies about where the published standard error puts it (.0694)', () => {
    const [low, high] = of(mammograms, 'equal', 3, 2_000).interval!
    expect(low).toBeGreaterThan(0.4728 - 1.96 * 0.0694 - 0.04)
    expect(low).toBeLessThan(0.4728 - 1.96 * 0.0694 + 0.04)
    expect(high).toBeGreaterThan(0.4728 + 1.96 * 0.0694 - 0.04)
    expect(high).toBeLessThan(0.4728 + 1.96 * 0.0694 + 0.04)
  })
})

describe('agreement', () => {
  test('under ten pairs too few to say', () => {
    const nine = Array.from({ length: 9 }, (_, at): Pair => [at % 3, at % 3])
    expect(of(nine, 'linear', 3)).toEqual({ pairs: 9, same: 1, kappa: null, interval: null })
    expect(of([...nine, [0, 1]], 'linear', 3).kappa).not.toBeNull()
    expect(of([], 'linear', 3)).toEqual({ pairs: 0, same: 0, kappa: null, interval: null })
  })

  test('is one where they always agree, and undefined where both only ever said one thing', () => {
    expect(of(pairsFrom([10, 0], [0, 10]), 'linear', 1)).toMatchObject({ same: 1, kappa: 1, interval: [1, 1] })
    expect(of(pairsFrom([20, 0], [0, 0]), 'linear', 1)).toMatchObject({ same: 1, kappa: null, interval: null })
  })

  const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), {
    minLength: 10,
    maxLength: 60,
  })
  test('is the same whoever is named first, never above one, and within its interval’s reach', () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom<Weighting>('equal', 'linear', 'quadratic'), (given, weighting) => {
        const found = of(given, weighting, 3, 100)
        const turned = of(
          given.map(([first, second]): Pair => [second, first]),
          weighting,
          3,
          100,
        )
        if (found.kappa === null) return expect(turned.kappa).toBeNull()
        expect(turned.kappa).toBeCloseTo(found.kappa, 10)
        expect(found.kappa).toBeLessThanOrEqual(1)
        const [low, high] = found.interval!
        expect(low).toBeLessThanOrEqual(high)
        expect(of(given, weighting, 3, 100)).toEqual(found)
      }),
      { numRuns: 100 },
    )
  })
})
