/** The order of a log: its parts, and in each its entries, by their ids. */
export type Arrangement = readonly { partId: string; entryIds: readonly string[] }[]

export type Direction = 'up' | 'down'
/** One step, across the border of a part when need be; or to the end of another part. */
export type EntryMove = Direction | { partId: string }

/** The arrangement after an entry moved. At the edge, to its own part, or for an unknown id: the same arrangement. */
export function moveEntryIn(arrangement: Arrangement, entryId: string, move: EntryMove): Arrangement {
  const from = arrangement.findIndex((part) => part.entryIds.includes(entryId))
  if (from < 0) return arrangement
  const at = arrangement[from]!.entryIds.indexOf(entryId)
  if (typeof move === 'object') {
    const to = arrangement.findIndex((part) => part.partId === move.partId)
    return to < 0 || to === from ? arrangement : place(arrangement, entryId, to, arrangement[to]!.entryIds.length)
  }
  const step = move === 'up' ? -1 : 1
  const next = at + step
  if (next >= 0 && next < arrangement[from]!.entryIds.length) return place(arrangement, entryId, from, next)
  const beyond = arrangement[from + step]
  if (!beyond) return arrangement
  return place(arrangement, entryId, from + step, move === 'up' ? beyond.entryIds.length : 0)
}

function place(arrangement: Arrangement, entryId: string, partIndex: number, at: number): Arrangement {
  return arrangement.map((part, index) => {
    const others = part.entryIds.filter((id) => id !== entryId)
    return { ...part, entryIds: index === partIndex ? others.toSpliced(at, 0, entryId) : others }
  })
}

/** The arrangement after a part moved one step. At the edge or for an unknown id: the same arrangement. */
export function movePartIn(arrangement: Arrangement, partId: string, direction: Direction): Arrangement {
  const from = arrangement.findIndex((part) => part.partId === partId)
  const to = from + (direction === 'up' ? -1 : 1)
  if (from < 0 || to < 0 || to >= arrangement.length) return arrangement
  return arrangement.toSpliced(from, 1).toSpliced(to, 0, arrangement[from]!)
}
