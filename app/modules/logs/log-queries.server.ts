import type { Selectable } from 'kysely'
import { isId } from '~/platform/ids'
import { requireFound } from '~/policy/authorize.server'
import type { Trx } from '~db/client.server'
import type { Log as LogTable } from '~db/schema'
import type { Language } from './language'
import type { VerseHint, VerseSettings, WordCounts } from './verse-settings'

export interface Log {
  id: string
  traineeId: string
  cohortId: string
  programmeId: string
  organisationId: string
  title: string
  createdAt: Date
  language: Language
  /** What is shown beside its verse. */
  verse: Omit<VerseSettings, 'language'>
}

const columns = [
  'id',
  'trainee_id',
  'cohort_id',
  'programme_id',
  'organisation_id',
  'title',
  'created_at',
  'language',
  'verse_hint',
  'word_counts',
] as const

const logFrom = (row: Selectable<LogTable>): Log => ({
  id: row.id,
  traineeId: row.trainee_id,
  cohortId: row.cohort_id,
  programmeId: row.programme_id,
  organisationId: row.organisation_id,
  title: row.title,
  createdAt: row.created_at,
  language: row.language as Language,
  verse: { hint: row.verse_hint as VerseHint, corrected: row.word_counts as WordCounts },
})

/** A log that the asker may see (row-level security), or undefined. */
export async function findLog(trx: Trx, logId: string): Promise<Log | undefined> {
  if (!isId(logId)) return undefined
  const row = await trx.selectFrom('log').select(columns).where('id', '=', logId).executeTakeFirst()
  return row && logFrom(row)
}

/** The logs of a person, newest first. */
export async function logsOf(trx: Trx, personId: string): Promise<Log[]> {
  const rows = await trx
    .selectFrom('log')
    .select(columns)
    .where('trainee_id', '=', personId)
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map(logFrom)
}

/**
 * Locks a log for a change of its order or for handing it in: no part or entry changes and no save is numbered until
 * the transaction ends, so what is read after it is what stands. NotFound when there is none for the asker.
 */
export async function lockLog(trx: Trx, logId: string): Promise<Log> {
  const log = requireFound(await lockOutline(trx, logId))
  await trx
    .selectFrom('entry_writing')
    .select('entry_id')
    .where('entry_id', 'in', (eb) => eb.selectFrom('entry').select('id').where('log_id', '=', logId))
    .orderBy('entry_id')
    .forUpdate()
    .execute()
  return log
}

/** Locks a log's order only: saves go on meanwhile. */
export async function lockOutline(trx: Trx, logId: string): Promise<Log | undefined> {
  if (!isId(logId)) return undefined
  // Not FOR UPDATE: rows that point to the log go on being inserted meanwhile.
  const row = await trx.selectFrom('log').select(columns).where('id', '=', logId).forNoKeyUpdate().executeTakeFirst()
  return row && logFrom(row)
}
