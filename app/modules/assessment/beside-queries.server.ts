import { sql } from 'kysely'
import type { Trx } from '~db/client.server'
import type { AskedPoint, PointOutcome } from './review'

/** An assessor's notes for themselves, locked when they are about to be changed: two windows take turns. */
export async function privateNoteOf(trx: Trx, submissionId: string, assessorId: string, isLocked = false) {
  const row = await trx
    .selectFrom('private_note')
    .select(['note', 'updated_at'])
    .where('submission_id', '=', submissionId)
    .where('assessor_id', '=', assessorId)
    .$if(isLocked, (query) => query.forUpdate())
    .executeTakeFirst()
  return { note: row?.note ?? '', keptAt: row?.updated_at.toISOString() ?? '' }
}

/** Its time is cut to the millisecond, so that it reads back the same through JavaScript. */
export async function putPrivateNote(trx: Trx, submissionId: string, assessorId: string, note: string) {
  const now = sql<Date>`date_trunc('milliseconds', clock_timestamp())`
  const { updated_at } = await trx
    .insertInto('private_note')
    .values({ submission_id: submissionId, assessor_id: assessorId, note, updated_at: now })
    .onConflict((conflict) => conflict.columns(['submission_id', 'assessor_id']).doUpdateSet({ note, updated_at: now }))
    .returning('updated_at')
    .executeTakeFirstOrThrow()
  return updated_at.toISOString()
}

/** Whether what the last referral asked for was met, as an assessor ticked it. */
export async function pointsOf(trx: Trx, submissionId: string, assessorId: string): Promise<AskedPoint[]> {
  const rows = await trx
    .selectFrom('asked_point')
    .select(['criterion_id', 'outcome'])
    .where('submission_id', '=', submissionId)
    .where('assessor_id', '=', assessorId)
    .execute()
  return rows.map((row) => ({ criterionId: row.criterion_id, outcome: row.outcome as PointOutcome }))
}

/** Ticks a point as met or not, or (null) takes that back. */
export async function putPoint(
  trx: Trx,
  submissionId: string,
  assessorId: string,
  criterionId: string,
  outcome: PointOutcome | null,
): Promise<void> {
  if (outcome === null) {
    await trx
      .deleteFrom('asked_point')
      .where('submission_id', '=', submissionId)
      .where('assessor_id', '=', assessorId)
      .where('criterion_id', '=', criterionId)
      .execute()
    return
  }
  await trx
    .insertInto('asked_point')
    .values({ submission_id: submissionId, assessor_id: assessorId, criterion_id: criterionId, outcome })
    .onConflict((conflict) =>
      conflict.columns(['submission_id', 'assessor_id', 'criterion_id']).doUpdateSet({ outcome, at: sql<Date>`now()` }),
    )
    .execute()
}
