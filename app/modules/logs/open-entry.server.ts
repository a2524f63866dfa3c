import { criteriaOf, programmeOf } from '~/modules/programmes/index.server'
import { NotFound } from '~/platform/errors.server'
import { isId } from '~/platform/ids'
import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import type { Trx } from '~db/client.server'
import { readingUpToDate } from './bring-up-to-date.server'
import { lostClaimsOf, type LostClaim } from './claim-queries.server'
import { evidenceOf } from './criteria-queries.server'
import type { EntryKind } from './entry-kind'
import { findLog } from './log-queries.server'
import { neighboursOf, wordsOf, type OutlineEntry, type OutlinePart } from './outline'
import { outlineOf } from './outline-queries.server'
import { findSession } from './session-queries.server'
import { rhythmOf } from './rhythm/change-rhythm.server'
import { readersOf } from './sharing/readers-of.server'
import type { SetSession } from './session'
import type { VerseSettings } from './verse-settings'

export interface OpenedEntry {
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
  log: {
    id: string
    title: string
    cohortName: string
    programmeName: string
    safeguardingContact: string
    /** Its language, and how its verse is counted. */
    verse: VerseSettings
  }
  outline: OutlinePart[]
  previous: OutlineEntry | null
  next: OutlineEntry | null
  /** Minutes of writing after which the author wants to be offered a pause; null: never. */
  pauseAfter: number | null
  /** Claims whose passages were deleted from it. */
  lost: LostClaim[]
  /** In the framework's order. `passages` of the whole log, `here` of this entry. */
  criteria: OpenedCriterion[]
  /** The programme's range of words, and the log's words so far. */
  range: { min: number; max: number; words: number }
}
export interface OpenedCriterion {
  id: string
  code: string
  title: string
  shortTitle: string
  guidance: string
  passages: number
  here: number
}

/** Everything the writing page of an entry needs, as of the newest save. NotFound: no such entry in that log, or not the actor's. */
export async function openEntry(actor: Actor, logId: string, entryId: string): Promise<OpenedEntry> {
  if (!isId(logId) || !isId(entryId)) throw new NotFound()
  const { stale: _, ...opened } = await readingUpToDate(actor, async (trx) => {
    // Pipelined: none waits for another that it doesn't need.
    const [log, entry, { parts }, evidence, readers, lost, { pauseAfter }] = await Promise.all([
      findLog(trx, logId),
      findEntry(trx, logId, entryId),
      outlineOf(trx, logId),
      evidenceOf(trx, logId, entryId),
      readersOf(trx, entryId),
      lostClaimsOf(trx, entryId),
      rhythmOf(trx, actor.personId),
    ])
    if (!log || !entry) throw new NotFound()
    authorize(actor, 'log.write', log)
    const { cohort, ...programme } = await programmeOf(trx, log.cohortId)
    const { criteria } = await criteriaOf(trx, cohort.frameworkVersionId)
    return {
      stale: entry.isStale ? [entryId] : [],
      entry: entry.shown,
      readers,
      lost,
      pauseAfter,
      session: entry.shown.kind === 'session' ? ((await findSession(trx, entryId)) ?? null) : null,
      log: {
        id: log.id,
        title: log.title,
        cohortName: cohort.name,
        programmeName: programme.name,
        safeguardingContact: programme.safeguardingContact,
        verse: { language: log.language, ...log.verse },
      },
      outline: parts,
      ...neighboursOf(parts, entryId),
      criteria: criteria.map(({ id, code, title, shortTitle, guidance }) => {
        const { passages = 0, here = 0 } = evidence.get(id) ?? {}
        return { id, code, title, shortTitle, guidance, passages, here }
      }),
      range: { min: programme.wordsMin, max: programme.wordsMax, words: wordsOf(parts) },
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
