import type { FindingKind } from './finding'

/** Names of trees and birds, which are given to either sex and tell of nobody. */
const names =
  'Rowan Wren Linden Robin Hazel Finch Sorrel Heron Ash Lark Juniper Martin Willow Teal Sage Swift Aspen Merlin Briar Kestrel Clover Plover Myrtle Starling Laurel Swan Ivy Dove Olive Raven'.split(
    ' ',
  )

export interface Pseudonym {
  original: string
  pseudonym: string
}

/**
 * What somebody might be called instead: as they are called already, by the whole of their name or by its first part
 * ("Anna" as "Anna Kowalska"); else a name that stands nowhere in the log; for what is no name, words in its place.
 */
export function suggest(
  kind: FindingKind,
  text: string,
  key: readonly Pseudonym[],
  isUsed: (name: string) => boolean,
): string {
  const parts = text.split(' ')
  const same = key.find(({ original }) => original === text || original.split(' ')[0] === text || original === parts[0])
  if (same) return same.pseudonym
  if (kind !== 'name') return inPlaceOf(kind, text)
  const taken = new Set(key.map(({ pseudonym }) => pseudonym))
  return names.find((name) => !taken.has(name) && !isUsed(name)) ?? `${names[0]} ${key.length}`
}

function inPlaceOf(kind: Exclude<FindingKind, 'name'>, text: string): string {
  if (kind === 'age') {
    const years = Number(/\d+/.exec(text)?.[0])
    // "in their forties" would need the sentence; this reads in most.
    return years >= 20 ? `in the ${Math.floor(years / 10) * 10}s` : 'of that age'
  }
  return { role: 'a colleague', 'birth-date': '…', email: '…', phone: '…', postcode: '…' }[kind]
}
