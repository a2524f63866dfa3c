/** The value below which `share` (0 to 1) of the sample lies, between neighbours by straight line (type 7 of Hyndman and Fan, as R's default). Throws on an empty sample. */
export function quantile(sample: readonly number[], share: number): number {
  if (sample.length === 0) throw new RangeError('No value was measured')
  const sorted = [...sample].sort((a, b) => a - b)
  const at = (sorted.length - 1) * Math.min(1, Math.max(0, share))
  const below = sorted[Math.floor(at)]!
  const above = sorted[Math.ceil(at)]!
  return below + (above - below) * (at - Math.floor(at))
}

export const median = (sample: readonly number[]) => quantile(sample, 0.5)
