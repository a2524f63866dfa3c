import { sql } from 'kysely'
import type { Trx } from '~db/client.server'
import type { ClaimVerdict, Judgement, Verdict } from './review'

/** One assessor's judgements on a submission, half-done ones included. */
export async function judgementsOf(trx: Trx, submissionId: string, assessorId: string): Promise<Judgement[]> {
  const rows = await trx
    .selectFrom('judgement')
    .select(['criterion_id', 'level', 'feedback', 'updated_at'])
    .where('submission_id', '=', submissionId)
    .where('assessor_id', '=', assessorId)
    .execute()
  return rows.map((row) => ({
    criterionId: row.criterion_id,
    level: row.level,
    feedback: row.feedback,
    keptAt: row.updated_at.toISOString(),
  }))
}

/** How many criteria have a level or a mark. */
export const countJudged = (judgements: readonly Judgement[]) => judgements.filter((one) => one.level !== null).length

/** One judgement, locked: two windows that keep it at once take turns. */
export async function lockJudgement(trx: Trx, submissionId: string, assessorId: string, criterionId: string) {
  const row = await trx
    .selectFrom('judgement')
    .select(['level', 'feedback', 'updated_at'])
    .where('submission_id', '=', submissionId)
    .where('assessor_id', '=', assessorId)
    .where('criterion_id', '=', criterionId)
    .forUpdate()
    .executeTakeFirst()
  return row && { criterionId, level: row.level, feedback: row.feedback, keptAt: row.updated_at.toISOString() }
}

/** Writes a judgement; its time is cut to the millisecond, so that it reads back the same through JavaScript. */
export async function putJudgement(
  trx: Trx,
  submissionId: string,
  assessorId: string,
  judgement: { criterionId: string; level: string | null; feedback: string },
): Promise<string> {
  const now = sql<Date>`date_trunc('milliseconds', clock_timestamp())`
  const { updated_at } = await trx
    .insertInto('judgement')
    .values({
      submission_id: submissionId,
      assessor_id: assessorId,
      criterion_id: judgement.criterionId,
      level: judgement.level,
      feedback: judgement.feedback,
      updated_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['submission_id', 'assessor_id', 'criterion_id'])
        .doUpdateSet({ level: judgement.level, feedback: judgement.feedback, updated_at: now }),
    )
    .returning('updated_at')
    .executeTakeFirstOrThrow()
  return updated_at.toISOString()
}

/** How an assessor judged the claimed passages. */
export async function verdictsOf(trx: Trx, submissionId: string, assessorId: string): Promise<ClaimVerdict[]> {
  const rows = await trx
    .selectFrom('claim_verdict')
    .select(['claim_id', 'criterion_id', 'verdict'])
    .where('submission_id', '=', submissionId)
    .where('assessor_id', '=', assessorId)
    .execute()
  return rows.map((row) => ({
    claimId: row.claim_id,
    criterionId: row.criterion_id,
    verdict: row.verdict as Verdict,
  }))
}

/** Agrees to a claimed passage, queries it, or (null) takes that back. */
export async function putVerdict(
  trx: Trx,
  submissionId: string,
  assessorId: string,
  claim: { claimId: string; criterionId: string },
  verdict: Verdict | null,
): Promise<void> {
  if (verdict === null) {
    await trx
      .deleteFrom('claim_verdict')
      .where('submission_id', '=', submissionId)
      .where('assessor_id', '=', assessorId)
      .where('claim_id', '=', claim.claimId)
      .where('criterion_id', '=', claim.criterionId)
      .execute()
    return
  }
  await trx
    .insertInto('claim_verdict')
    .values({
      submission_id: submissionId,
      assessor_id: assessorId,
      claim_id: claim.claimId,
      criterion_id: claim.criterionId,
      verdict,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['submission_id', 'assessor_id', 'claim_id', 'criterion_id'])
        .doUpdateSet({ verdict, at: sql<Date>`now()` }),
    )
    .execute()
}
