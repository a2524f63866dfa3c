/** One side of a comparison: a version's number, or the text as it stands now. */
export type Side = number | 'now'

export interface ComparedSides {
  from: Side
  to: Side
}

/** What an address asks to compare, the earlier side first; null: nothing that can be read as two sides. */
export function sidesIn(search: URLSearchParams): ComparedSides | null {
  const [one, other] = [sideOf(search.get('from')), sideOf(search.get('to'))]
  if (one === null || other === null || one === other) return null
  return isEarlier(one, other) ? { from: one, to: other } : { from: other, to: one }
}

/** The number of a version in an address, or null. */
export function versionNumber(text: string | null | undefined): number | null {
  return /^[1-9]\d{0,8}$/.test(text ?? '') ? Number(text) : null
}

const sideOf = (text: string | null): Side | null => (text === 'now' ? 'now' : versionNumber(text))
const isEarlier = (one: Side, other: Side) => other === 'now' || (one !== 'now' && one < other)
