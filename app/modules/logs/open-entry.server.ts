import { NotFound } from '~/platform/errors.server'
import { isId } from '~/platform/ids'
import type { Actor } from '~/policy/actor'
import type { Trx } from '~db/client.server'
import { readingUpToDate } from './bring-up-to-date.server'
import { lostClaimsOf, type LostClaim } from './claim-queries.server'
import type { EntryKind } from './entry-kind'
import { neighboursOf, type OutlineEntry } from './outline'
import { findSession } from './session-queries.server'
import { readersOf } from './sharing/readers-of.server'
import type { SetSession } from './session'
import { type Surroundings, surroundingsOf } from './surroundings.server'

export interface OpenedEntry extends Surroundings {
  entry: {
    id: string
    kind: EntryKind
    /** '' while it has none. */
    title: string
    partId: string
    /** The day it is about, as 2026-04-14. */
    occurredOn: string | null
    /** ISO moments; `savedAt` is null while nothing was written. */
    createdAt: string
    savedAt: string | null
    words: number
    /** Its text up to save number `seq`, ready to show. */
    html: string
    seq: number
    /** Why the newest save can't be shown (then `html` is the last text that could), or null. */
    problem: string | null
  }
  session: SetSession | null
  /** The names of those with whom it is shared, and how many of their comments are not settled. */
  readers: { sharedWith: string[]; comments: number }
  previous: OutlineEntry | null
  next: OutlineEntry | null
  /** Claims whose passages were deleted from it. */
  lost: LostClaim[]
}

/** Everything the writing page of an entry needs, as of the newest save. NotFound: no such entry in that log, or not the actor's. */
export async function openEntry(actor: Actor, logId: string, entryId: string): Promise<OpenedEntry> {
  if (!isId(logId) || !isId(entryId)) throw new NotFound()
  const { stale: _, ...opened } = await readingUpToDate(actor, async (trx) => {
    // Pipelined: none waits for another that it doesn't need.
    const [around, entry, readers, lost] = await Promise.all([
      surroundingsOf(trx, actor, logId, entryId),
      findEntry(trx, logId, entryId),
      readersOf(trx, entryId),
      lostClaimsOf(trx, entryId),
    ])
    if (!entry) throw new NotFound()
    return {
      ...around,
      ...neighboursOf(around.outline, entryId),
      stale: entry.isStale ? [entryId] : [],
      entry: entry.shown,
      readers,
      lost,
      session: entry.shown.kind === 'session' ? ((await findSession(trx, entryId)) ?? null) : null,
    }
  })
  return opened
}

async function findEntry(trx: Trx, logId: string, entryId: string) {
  const row = await trx
    .selectFrom('entry as e')
    .innerJoin('part as p', 'p.id', 'e.part_id')
    .innerJoin('entry_projection as j', 'j.entry_id', 'e.id')
    .innerJoin('entry_writing as w', 'w.entry_id', 'e.id')
    .select(['e.id', 'e.kind', 'e.title', 'e.part_id', 'e.occurred_on', 'e.created_at'])
    .select(['j.words', 'j.html', 'j.seq', 'j.problem', 'w.saved_at', 'w.seq as newest'])
    .where('e.id', '=', entryId)
    .where('e.log_id', '=', logId)
    .where('e.removed_at', 'is', null)
    .where('p.removed_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    isStale: row.seq < row.newest,
    shown: {
      id: row.id,
      kind: row.kind as EntryKind,
      title: row.title,
      partId: row.part_id,
      occurredOn: row.occurred_on as string | null,
      createdAt: row.created_at.toISOString(),
      savedAt: row.saved_at?.toISOString() ?? null,
      words: row.words,
      html: row.html,
      seq: row.seq,
      problem: row.problem,
    },
  }
}
