import { isId } from '~/platform/ids'
import { requireFound } from '~/policy/authorize.server'
import type { Trx } from '~db/client.server'

export interface Log {
  id: string
  traineeId: string
  cohortId: string
  programmeId: string
  organisationId: string
  title: string
  createdAt: Date
}

const columns = ['id', 'trainee_id', 'cohort_id', 'programme_id', 'organisation_id', 'title', 'created_at'] as const

const logFrom = (row: {
  id: string
  trainee_id: string
  cohort_id: string
  programme_id: string
  organisation_id: string
  title: string
  created_at: Date
}): Log => ({
  id: row.id,
  traineeId: row.trainee_id,
  cohortId: row.cohort_id,
  programmeId: row.programme_id,
  organisationId: row.organisation_id,
  title: row.title,
  createdAt: row.created_at,
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
