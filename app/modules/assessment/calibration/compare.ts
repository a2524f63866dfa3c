import { median } from '~/platform/statistics'

/** One marker's values, by criterion; what they left out is missing. */
export interface Marker {
  id: string
  values: ReadonlyMap<string, number>
}

export interface ComparedCriterion {
  criterionId: string
  /** The middle of all marks; null where nobody marked it. */
  middle: number | null
  /** How many gave each value, by value. */
  counts: Map<number, number>
}
export interface ComparedMarker {
  id: string
  /** Of so many criteria marked, so many at the middle. */
  marked: number
  atMiddle: number
  /** On average above (positive) or below the middle. */
  leaning: number
}

/** Marks of the same log side by side: the middle of each criterion and how the marks spread, and how each marker stands to it. */
export function compareMarks(
  criterionIds: readonly string[],
  markers: readonly Marker[],
): { criteria: ComparedCriterion[]; markers: ComparedMarker[] } {
  const criteria = criterionIds.map((criterionId) => {
    const values = markers.flatMap((marker) => marker.values.get(criterionId) ?? [])
    const counts = new Map<number, number>()
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
    return { criterionId, middle: values.length === 0 ? null : median(values), counts }
  })
  const middles = new Map(criteria.map(({ criterionId, middle }) => [criterionId, middle]))
  return {
    criteria,
    markers: markers.map(({ id, values }) => {
      const differences = [...values].flatMap(([criterionId, value]) => {
        const middle = middles.get(criterionId)
        return middle === null || middle === undefined ? [] : [value - middle]
      })
      const sum = differences.reduce((total, one) => total + one, 0)
      return {
        id,
        marked: differences.length,
        atMiddle: differences.filter((one) => Math.abs(one) < 1).length,
        leaning: differences.length === 0 ? 0 : sum / differences.length,
      }
    }),
  }
}
