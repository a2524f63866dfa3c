import { isId } from '~/platform/ids'
import type { Trx } from '~db/client.server'

export type ExtensionState = 'waiting' | 'granted' | 'declined' | 'withdrawn'

export interface Extension {
  id: string
  traineeId: string
  cohortId: string
  attempt: number
  /** Days, as 2026-12-19. */
  wasDueOn: string
  askedFor: string
  reason: string
  /** ISO moment. */
  askedAt: string
  state: ExtensionState
  grantedUntil: string | null
  answer: string
}

const columns = [
  'id',
  'trainee_id',
  'cohort_id',
  'attempt',
  'was_due_on',
  'asked_for',
  'reason',
  'asked_at',
  'state',
  'granted_until',
  'answer',
] as const

const from = (row: {
  id: string
  trainee_id: string
  cohort_id: string
  attempt: number
  was_due_on: string
  asked_for: string
  reason: string
  asked_at: Date
  state: string
  granted_until: string | null
  answer: string
}): Extension => ({
  id: row.id,
  traineeId: row.trainee_id,
  cohortId: row.cohort_id,
  attempt: row.attempt,
  wasDueOn: row.was_due_on,
  askedFor: row.asked_for,
  reason: row.reason,
  askedAt: row.asked_at.toISOString(),
  state: row.state as ExtensionState,
  grantedUntil: row.granted_until,
  answer: row.answer,
})

/** What a trainee asked for in a cohort, the newest first. */
export async function extensionsOf(trx: Trx, traineeId: string, cohortId: string): Promise<Extension[]> {
  const rows = await trx
    .selectFrom('extension_request')
    .select(columns)
    .where('trainee_id', '=', traineeId)
    .where('cohort_id', '=', cohortId)
    .orderBy('asked_at', 'desc')
    .execute()
  return rows.map(from)
}

/** What is asked for in a cohort: waiting first, the longest waiting at the top; then what was answered, the newest first. */
export async function extensionsIn(trx: Trx, cohortId: string): Promise<Extension[]> {
  const rows = await trx
    .selectFrom('extension_request')
    .select(columns)
    .where('cohort_id', '=', cohortId)
    .where('state', '!=', 'withdrawn')
    .orderBy('asked_at', 'desc')
    .limit(200)
    .execute()
  const all = rows.map(from)
  return [
    ...all.filter(({ state }) => state === 'waiting').reverse(),
    ...all.filter(({ state }) => state !== 'waiting'),
  ]
}

export async function findExtension(trx: Trx, id: string, lock = false): Promise<Extension | undefined> {
  if (!isId(id)) return undefined
  const row = await trx
    .selectFrom('extension_request')
    .select(columns)
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  return row && from(row)
}

/** Until when an attempt may be handed in by what was granted, and how often that changed; null: nothing was granted. */
export async function grantedFor(
  trx: Trx,
  traineeId: string,
  cohortId: string,
  attempt: number,
): Promise<{ until: string; times: number } | null> {
  const row = await trx
    .selectFrom('extension_request')
    .select((eb) => [eb.fn.max<string | null>('granted_until').as('until'), eb.fn.countAll<number>().as('times')])
    .where('trainee_id', '=', traineeId)
    .where('cohort_id', '=', cohortId)
    .where('attempt', '=', attempt)
    .where('state', '=', 'granted')
    .executeTakeFirstOrThrow()
  return row.until === null ? null : { until: row.until, times: Number(row.times) }
}
