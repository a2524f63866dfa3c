import { sql } from 'kysely'
import type { Trx } from '~db/client.server'
import type { Confirmation, DecidedCriterion, Decision, DecisionKind } from './review'

/** The decision that stands on a submission, with the judgements it froze; undefined while there is none (or it is not the asker's to see). */
export async function standingDecision(trx: Trx, submissionId: string): Promise<Decision | undefined> {
  const row = await decisions(trx, submissionId).where('d.taken_back_at', 'is', null).executeTakeFirst()
  return row && withCriteria(trx, row)
}

/** An assessor's newest decision on a submission that they took back, or that was overturned; its words are where the next one begins. */
export async function withdrawnDecision(
  trx: Trx,
  submissionId: string,
  assessorId: string,
): Promise<Decision | undefined> {
  const row = await decisions(trx, submissionId)
    .where('d.assessor_id', '=', assessorId)
    .where('d.taken_back_at', 'is not', null)
    .orderBy('d.decided_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && withCriteria(trx, row)
}

const decisions = (trx: Trx, submissionId: string) =>
  trx
    .selectFrom('decision as d')
    .innerJoin('person as p', 'p.id', 'd.assessor_id')
    .selectAll('d')
    .select('p.name as assessor_name')
    .where('d.submission_id', '=', submissionId)

type DecisionRow = NonNullable<Awaited<ReturnType<ReturnType<typeof decisions>['executeTakeFirst']>>>

async function withCriteria(trx: Trx, row: DecisionRow): Promise<Decision> {
  const criteria = await trx
    .selectFrom('decision_criterion')
    .select(['criterion_id', 'level', 'feedback', 'asked'])
    .where('decision_id', '=', row.id)
    .execute()
  return {
    id: row.id,
    submissionId: row.submission_id,
    kind: row.kind as DecisionKind,
    assessorId: row.assessor_id,
    assessorName: row.assessor_name,
    summary: row.summary,
    departure: row.departure,
    resubmitBy: row.resubmit_by,
    decidedAt: row.decided_at,
    criteria: criteria.map((one) => ({
      criterionId: one.criterion_id,
      level: one.level,
      feedback: one.feedback,
      asked: one.asked,
    })),
  }
}

/** Writes a decision and freezes what it rests on. */
export async function insertDecision(
  trx: Trx,
  decision: {
    submissionId: string
    assessorId: string
    kind: DecisionKind
    summary: string
    departure: string
    resubmitBy: string | null
  },
  criteria: readonly DecidedCriterion[],
): Promise<string> {
  const { id } = await trx
    .insertInto('decision')
    .values({
      submission_id: decision.submissionId,
      assessor_id: decision.assessorId,
      kind: decision.kind,
      summary: decision.summary,
      departure: decision.departure,
      resubmit_by: decision.resubmitBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (criteria.length > 0)
    await trx
      .insertInto('decision_criterion')
      .values(
        criteria.map((one) => ({
          decision_id: id,
          submission_id: decision.submissionId,
          criterion_id: one.criterionId,
          level: one.level,
          feedback: one.feedback,
          asked: one.asked,
        })),
      )
      .execute()
  return id
}

/** A decision that was taken back, by its assessor or by an overturning, stands no longer; its row stays. */
export async function markTakenBack(trx: Trx, decisionId: string): Promise<void> {
  await trx
    .updateTable('decision')
    .set({ taken_back_at: sql<Date>`now()` })
    .where('id', '=', decisionId)
    .execute()
}

/** What quality assurers said of a submission's decisions, the newest first; of one assessor's alone, when one is named. */
export async function confirmationsOf(trx: Trx, submissionId: string, assessorId?: string): Promise<Confirmation[]> {
  let query = trx
    .selectFrom('confirmation as c')
    .innerJoin('person as p', 'p.id', 'c.quality_assurer_id')
    .selectAll('c')
    .select('p.name as quality_assurer_name')
    .where('c.submission_id', '=', submissionId)
    .where('c.recalled_at', 'is', null)
  if (assessorId)
    query = query.innerJoin('decision as d', 'd.id', 'c.decision_id').where('d.assessor_id', '=', assessorId)
  const rows = await query.orderBy('c.at', 'desc').execute()
  return rows.map((row) => ({
    decisionId: row.decision_id,
    outcome: row.outcome as Confirmation['outcome'],
    comment: row.comment,
    at: row.at,
    qualityAssurerId: row.quality_assurer_id,
    qualityAssurerName: row.quality_assurer_name,
  }))
}

export async function insertConfirmation(
  trx: Trx,
  confirmation: {
    decisionId: string
    submissionId: string
    qualityAssurerId: string
    outcome: Confirmation['outcome']
    comment: string
  },
): Promise<void> {
  await trx
    .insertInto('confirmation')
    .values({
      decision_id: confirmation.decisionId,
      submission_id: confirmation.submissionId,
      quality_assurer_id: confirmation.qualityAssurerId,
      outcome: confirmation.outcome,
      comment: confirmation.comment,
    })
    .execute()
}

/** A confirmation that was recalled before its trainee read of it counts no longer; its row stays. */
export async function markConfirmationRecalled(trx: Trx, decisionId: string): Promise<void> {
  await trx
    .updateTable('confirmation')
    .set({ recalled_at: sql<Date>`now()` })
    .where('decision_id', '=', decisionId)
    .where('recalled_at', 'is', null)
    .execute()
}

/** Who decided and when, for each submission on which a decision stands. */
export async function waitingDecisions(
  trx: Trx,
  submissionIds: readonly string[],
): Promise<Map<string, { assessorName: string; decidedAt: Date }>> {
  if (submissionIds.length === 0) return new Map()
  const rows = await trx
    .selectFrom('decision as d')
    .innerJoin('person as p', 'p.id', 'd.assessor_id')
    .select(['d.submission_id', 'd.decided_at', 'p.name'])
    .where('d.submission_id', 'in', submissionIds)
    .where('d.taken_back_at', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.submission_id, { assessorName: row.name, decidedAt: row.decided_at }]))
}

/** Of the submissions, those on which the person has decided, taken back or not. */
export async function decidedBy(trx: Trx, personId: string, submissionIds: readonly string[]): Promise<Set<string>> {
  if (submissionIds.length === 0) return new Set()
  const rows = await trx
    .selectFrom('decision')
    .select('submission_id')
    .distinct()
    .where('assessor_id', '=', personId)
    .where('submission_id', 'in', submissionIds)
    .execute()
  return new Set(rows.map((row) => row.submission_id))
}

/** By when each referral asks for the next attempt; recommendations are left out. */
export async function resubmitDays(trx: Trx, submissionIds: readonly string[]): Promise<Map<string, string>> {
  if (submissionIds.length === 0) return new Map()
  const rows = await trx
    .selectFrom('decision')
    .select(['submission_id', 'resubmit_by'])
    .where('submission_id', 'in', submissionIds)
    .where('taken_back_at', 'is', null)
    .execute()
  return new Map(rows.flatMap((row) => (row.resubmit_by ? [[row.submission_id, row.resubmit_by] as const] : [])))
}
