import { sql } from 'kysely'
import { isId } from '~/platform/ids'
import type { Trx } from '~db/client.server'
import type { DecisionKind } from '../review'
import type { CheckKind } from './forms'
import { type SampleReason, type SamplingPlan } from './sampling'

/** One thing that was drawn to be checked. */
export interface QualityCheck {
  id: string
  drawId: string
  submissionId: string
  /** Null for an interim check: nothing is decided yet. */
  decisionId: string | null
  assessorId: string
  organisationId: string
  programmeId: string
  kind: CheckKind
  reasons: SampleReason[]
  markerId: string | null
  markedAt: Date | null
  /** The marker had read the decision before: theirs is no blind mark. */
  hadRead: boolean
  markedKind: DecisionKind | null
  thirdAskedAt: Date | null
  settledAt: Date | null
  settledById: string | null
  outcome: 'stands' | 'overturned' | 'noted' | null
  comment: string
}

const checks = (trx: Trx) => trx.selectFrom('quality_check as c').selectAll('c')
type CheckRow = Awaited<ReturnType<ReturnType<typeof checks>['execute']>>[number]

const checkFrom = (row: CheckRow): QualityCheck => ({
  id: row.id,
  drawId: row.draw_id,
  submissionId: row.submission_id,
  decisionId: row.decision_id,
  assessorId: row.assessor_id,
  organisationId: row.organisation_id,
  programmeId: row.programme_id,
  kind: row.kind as CheckKind,
  reasons: row.reasons as SampleReason[],
  markerId: row.marker_id,
  markedAt: row.marked_at,
  hadRead: row.had_read,
  markedKind: row.marked_kind as DecisionKind | null,
  thirdAskedAt: row.third_asked_at,
  settledAt: row.settled_at,
  settledById: row.settled_by,
  outcome: row.outcome as QualityCheck['outcome'],
  comment: row.comment,
})

export async function findCheck(trx: Trx, checkId: string): Promise<QualityCheck | undefined> {
  if (!isId(checkId)) return undefined
  const row = await checks(trx).where('c.id', '=', checkId).executeTakeFirst()
  return row && checkFrom(row)
}

/** Locked, so that of two who take or settle it at once one is told. Who may only look gets it as it is. */
export async function lockCheck(trx: Trx, checkId: string): Promise<QualityCheck | undefined> {
  if (!isId(checkId)) return undefined
  const row = await checks(trx).where('c.id', '=', checkId).forUpdate().executeTakeFirst()
  return row ? checkFrom(row) : findCheck(trx, checkId)
}

/** Those that are not settled, as far as the asker may see them, the oldest first. */
export async function openChecks(trx: Trx, most: number): Promise<QualityCheck[]> {
  const rows = await checks(trx)
    .innerJoin('sampling_draw as d', 'd.id', 'c.draw_id')
    .where('c.settled_at', 'is', null)
    .orderBy('d.drawn_at')
    .orderBy('c.id')
    .limit(most)
    .execute()
  return rows.map(checkFrom)
}

/** What was checked of a submission, what is open first and then the newest. */
export async function checksOf(trx: Trx, submissionId: string): Promise<QualityCheck[]> {
  const rows = await checks(trx).where('c.submission_id', '=', submissionId).orderBy('c.settled_at', 'desc').execute()
  return rows.map(checkFrom)
}

export async function planOf(
  trx: Trx,
  programmeId: string,
): Promise<{ plan: SamplingPlan; changedAt: Date } | undefined> {
  const row = await trx
    .selectFrom('sampling_plan')
    .select(['plan', 'changed_at'])
    .where('programme_id', '=', programmeId)
    .executeTakeFirst()
  return row && { plan: row.plan as unknown as SamplingPlan, changedAt: row.changed_at }
}

export async function putPlan(trx: Trx, programmeId: string, personId: string, plan: SamplingPlan): Promise<void> {
  const change = { plan: JSON.stringify(plan), changed_by: personId, changed_at: sql<Date>`now()` }
  await trx
    .insertInto('sampling_plan')
    .values({ programme_id: programmeId, ...change })
    .onConflict((conflict) => conflict.column('programme_id').doUpdateSet(change))
    .execute()
}

/** Whether what was decided may not be told or changed yet, since it is being checked (or is to be, by the plan). */
export async function isBeingChecked(trx: Trx, submissionId: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select app.is_being_checked(${submissionId}) as is`.execute(trx)
  return rows[0]?.is ?? false
}

/** An independent marker's levels and reasons, as far as the asker may see them. */
export async function marksOf(trx: Trx, checkId: string) {
  const rows = await trx
    .selectFrom('second_mark')
    .select(['criterion_id', 'level', 'feedback', 'updated_at'])
    .where('check_id', '=', checkId)
    .execute()
  return rows.map((row) => ({
    criterionId: row.criterion_id,
    level: row.level,
    feedback: row.feedback,
    keptAt: row.updated_at.toISOString(),
  }))
}
