import { chanceFrom } from './chance'

/** What two said of the same thing: levels as numbers from 0, marks as they are, or 0 and 1 for two kinds. */
export type Pair = readonly [first: number, second: number]

/** Under so many pairs nothing is said: an interval would cover almost everything. */
export const fewest = 10

export interface Agreement {
  pairs: number
  /** The share of pairs that are the same, from 0 to 1. */
  same: number
  /** Cohen's kappa; null where it isn't defined: too few, or both said the same one thing throughout. */
  kappa: number | null
  /** Its 95 % interval, by bootstrap. */
  interval: readonly [number, number] | null
}

/** How much a difference counts: any as much as any other, or (for what has an order) as far apart as it is. */
export type Weighting = 'equal' | 'linear' | 'quadratic'

const weightOf = (weighting: Weighting, range: number) => (a: number, b: number) => {
  if (a === b || range === 0) return 0
  const far = Math.abs(a - b) / range
  return weighting === 'equal' ? 1 : weighting === 'linear' ? far : far * far
}

/** The different pairs and how often each comes: what kappa is computed from. */
interface Table {
  values: number[]
  /** counts[first][second], by place in `values`. */
  counts: Float64Array[]
  total: number
}

function tableOf(pairs: readonly Pair[]): Table {
  const values = [...new Set(pairs.flat())].sort((a, b) => a - b)
  const place = new Map(values.map((value, at) => [value, at]))
  const counts = values.map(() => new Float64Array(values.length))
  for (const [first, second] of pairs) counts[place.get(first)!]![place.get(second)!]!++
  return { values, counts, total: pairs.length }
}

/** 1 − (the disagreement that was seen) / (the one that chance alone would give), Cohen 1960 and 1968; null when chance would give none. */
function kappaOf({ counts, total }: Pick<Table, 'counts' | 'total'>, weights: readonly Float64Array[]): number | null {
  const rows = counts.map((row) => row.reduce((sum, n) => sum + n, 0))
  const columns = counts.map((_row, at) => counts.reduce((sum, row) => sum + row[at]!, 0))
  let seen = 0
  let expected = 0
  for (const [first, row] of counts.entries())
    for (let second = 0; second < row.length; second++) {
      const weight = weights[first]![second]!
      seen += weight * row[second]!
      expected += (weight * rows[first]! * columns[second]!) / total
    }
  return expected === 0 ? null : 1 - seen / expected
}

/**
 * How far two markers agree. `range`: how far apart two values can be at most (levels: their number less one). Too few
 * pairs (under ten) give a count and no more. The interval is the middle 95 % of kappa over resamples of the pairs
 * (Efron's percentile bootstrap), by a seed, so that a report reads the same each time.
 */
export function agreementOf(
  pairs: readonly Pair[],
  {
    weighting,
    range,
    seed,
    resamples = 1_000,
  }: { weighting: Weighting; range: number; seed: string; resamples?: number },
): Agreement {
  const same = pairs.length === 0 ? 0 : pairs.filter(([first, second]) => first === second).length / pairs.length
  if (pairs.length < fewest) return { pairs: pairs.length, same, kappa: null, interval: null }
  const table = tableOf(pairs)
  const weigh = weightOf(weighting, range)
  const weights = table.values.map((a) => Float64Array.from(table.values, (b) => weigh(a, b)))
  const kappa = kappaOf(table, weights)
  return {
    pairs: pairs.length,
    same,
    kappa,
    interval: kappa === null ? null : bootstrapped(table, weights, seed, resamples),
  }
}

function bootstrapped(
  table: Table,
  weights: readonly Float64Array[],
  seed: string,
  resamples: number,
): [number, number] | null {
  const chance = chanceFrom(seed)
  const size = table.values.length
  // Each pair as the number of its cell, so that drawing one is one step.
  const cells = new Int32Array(table.total)
  let at = 0
  for (const [first, row] of table.counts.entries())
    for (let second = 0; second < size; second++)
      for (let n = row[second]!; n > 0; n--) cells[at++] = first * size + second
  const flat = new Float64Array(size * size)
  const counts = table.values.map((_value, row) => flat.subarray(row * size, (row + 1) * size))
  const kappas: number[] = []
  for (let round = 0; round < resamples; round++) {
    flat.fill(0)
    for (let n = 0; n < table.total; n++) flat[cells[chance(table.total)]!]!++
    const kappa = kappaOf({ counts, total: table.total }, weights)
    // Nothing but one value was drawn: the two agree as far as one can tell.
    kappas.push(kappa ?? 1)
  }
  kappas.sort((a, b) => a - b)
  const quantile = (share: number) => kappas[Math.min(resamples - 1, Math.max(0, Math.round(share * resamples) - 1))]!
  return [quantile(0.025), quantile(0.975)]
}
