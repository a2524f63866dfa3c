import type { EntryKind } from './entry-kind'

/** A log's parts in order, each with its entries in order; what was taken out is not in it. */
export interface OutlinePart {
  id: string
  /** From 1, by its place. */
  number: number
  /** '' while it has no name. */
  title: string
  words: number
  entries: OutlineEntry[]
}

export interface OutlineEntry {
  id: string
  kind: EntryKind
  /** '' while it has none: show `entryName`. */
  title: string
  words: number
  /** The day it is about, as 2026-04-14. */
  occurredOn: string | null
  /** The set, for a set session. */
  setName: string | null
  /** When it was last saved, as an ISO moment; null while nothing was written. */
  savedAt: string | null
  deviceId: string | null
  /** Its newest save breaks the schema: what is shown is the last text that held to it. */
  hasProblem: boolean
}

/** What an entry is called by (names.ts, entryName), and its id. */
export type NamedEntry = Pick<OutlineEntry, 'id' | 'kind' | 'title' | 'occurredOn' | 'setName'>

/** All entries of an outline, in the log's order. */
export const entriesOf = (parts: readonly OutlinePart[]): OutlineEntry[] => parts.flatMap((part) => part.entries)

export const wordsOf = (parts: readonly OutlinePart[]): number => parts.reduce((sum, part) => sum + part.words, 0)

/** The entry that was written in last; undefined while nothing was written. */
export function lastWritten(parts: readonly OutlinePart[]): OutlineEntry | undefined {
  return entriesOf(parts)
    .filter((entry) => entry.savedAt !== null)
    .reduce<OutlineEntry | undefined>(
      (last, entry) => (!last || entry.savedAt! > last.savedAt! ? entry : last),
      undefined,
    )
}

/** The entries before and after one, across parts. */
export function neighboursOf(parts: readonly OutlinePart[], entryId: string) {
  const entries = entriesOf(parts)
  const at = entries.findIndex((entry) => entry.id === entryId)
  return { previous: at > 0 ? entries[at - 1]! : null, next: at >= 0 ? (entries[at + 1] ?? null) : null }
}
