import { type Away, isAway } from '~/modules/submissions/terms/away'

/** A submission that waits for an assessor. */
export interface Waiting {
  id: string
  number: number
  /** The day by which it is to be assessed. */
  dueOn: string
  language: string
  /** Who reads it if they can: the reader of the last attempt, then the one allocated to the trainee. */
  preferred: readonly string[]
}

/** Somebody who could take on what waits. */
export interface Reader {
  id: string
  name: string
  /** How much they have in hand already. */
  open: number
  /** At most so much at a time; null: no limit. */
  caseloadMax: number | null
  /** Those they read; none given: every one. */
  languages: readonly string[]
  /** The days on which they are away, both ends included. */
  absences: readonly Away[]
}

/** Why somebody can't take it on. The caseload comes last: it is told only of whom nothing else stands against. */
export type Obstacle = 'conflict' | 'language' | 'away' | 'full'
export interface Proposal {
  /** For each submission that somebody can take on, who. */
  given: Map<string, string>
  /** For each of the others, what stood against whom; empty where nobody assesses at all. */
  left: Map<string, { readerId: string; obstacle: Obstacle }[]>
}

/** What stands against a reader for a submission, caseloads aside. Away: today, or on the day by which it is due. */
export function obstacleFor(
  work: Pick<Waiting, 'dueOn' | 'language'>,
  reader: Pick<Reader, 'languages' | 'absences'>,
  hasConflict: boolean,
  today: string,
): Exclude<Obstacle, 'full'> | undefined {
  if (hasConflict) return 'conflict'
  if (reader.languages.length > 0 && !reader.languages.includes(work.language)) return 'language'
  if (isAway(reader.absences, today) || isAway(reader.absences, work.dueOn)) return 'away'
  return undefined
}

/**
 * Shares out what waits: nobody beyond their caseload, in a language they don't read, while they are away, or with a
 * conflict of interest. As many as can be are given to somebody; whom a submission prefers goes before; the rest is
 * spread so that no single one could move to somebody with two fewer in hand. The same input gives the same proposal.
 */
export function balance(
  works: readonly Waiting[],
  readersOf: (work: Waiting) => readonly Reader[],
  hasConflict: (work: Waiting, reader: Reader) => boolean,
  today: string,
): Proposal {
  const able = new Map(
    works.map((work) => [
      work.id,
      readersOf(work).filter((reader) => !obstacleFor(work, reader, hasConflict(work, reader), today)),
    ]),
  )
  const readers = new Map([...able.values()].flat().map((reader) => [reader.id, reader]))
  const load = new Map([...readers.values()].map((reader) => [reader.id, reader.open]))
  const given = new Map<string, string>()
  const loadOf = (id: string) => load.get(id) ?? 0
  const hasRoom = (reader: Reader) => reader.caseloadMax === null || loadOf(reader.id) < reader.caseloadMax
  const give = (workId: string, readerId: string) => {
    const before = given.get(workId)
    if (before) load.set(before, loadOf(before) - 1)
    given.set(workId, readerId)
    load.set(readerId, loadOf(readerId) + 1)
  }
  const leastFirst = (some: readonly Reader[]) =>
    [...some].sort((a, b) => loadOf(a.id) - loadOf(b.id) || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))

  /** Gives it to who has room, moving others' proposed ones on when nobody has (an augmenting path). */
  const place = (workId: string, tried: Set<string>): boolean => {
    const options = leastFirst(able.get(workId) ?? []).filter((reader) => !tried.has(reader.id))
    const free = options.find(hasRoom)
    if (free) {
      give(workId, free.id)
      return true
    }
    for (const reader of options) {
      if (tried.has(reader.id)) continue
      tried.add(reader.id)
      for (const [other, holder] of given) {
        if (holder !== reader.id || !place(other, tried)) continue
        give(workId, reader.id)
        return true
      }
    }
    return false
  }

  const preferred = new Set<string>()
  for (const work of inOrder(works, able)) {
    const wanted = work.preferred
      .map((id) => able.get(work.id)!.find((reader) => reader.id === id))
      .find((reader) => reader && hasRoom(reader))
    if (!wanted) continue
    give(work.id, wanted.id)
    preferred.add(work.id)
  }
  for (const work of inOrder(works, able)) if (!given.has(work.id)) place(work.id, new Set())
  spread(given, preferred, (workId) => leastFirst(able.get(workId) ?? []).filter(hasRoom), loadOf, give)

  const left = new Map(
    works
      .filter((work) => !given.has(work.id))
      .map((work) => [
        work.id,
        readersOf(work).map((reader) => ({
          readerId: reader.id,
          obstacle: obstacleFor(work, reader, hasConflict(work, reader), today) ?? ('full' as const),
        })),
      ]),
  )
  return { given, left }
}

/** Those with the fewest who could take them first, then the soonest due. */
const inOrder = (works: readonly Waiting[], able: ReadonlyMap<string, readonly Reader[]>) =>
  [...works].sort(
    (a, b) =>
      able.get(a.id)!.length - able.get(b.id)!.length ||
      (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0) ||
      a.number - b.number,
  )

/** Moves one at a time to whoever has at least two fewer, until no move is left; those that stand where they are preferred stay. */
function spread(
  given: ReadonlyMap<string, string>,
  preferred: ReadonlySet<string>,
  optionsOf: (workId: string) => Reader[],
  loadOf: (readerId: string) => number,
  give: (workId: string, readerId: string) => void,
) {
  for (let hasMoved = true; hasMoved;) {
    hasMoved = false
    for (const [workId, readerId] of [...given]) {
      if (preferred.has(workId)) continue
      const [least] = optionsOf(workId)
      if (!least || loadOf(readerId) - loadOf(least.id) < 2) continue
      give(workId, least.id)
      hasMoved = true
    }
  }
}
