import { sql } from 'kysely'
import { proposedBy, ruleOf, valuesOf, weigh } from '~/modules/programmes/decision-rule'
import { criteriaOf } from '~/modules/programmes/index.server'
import { findSubmission } from '~/modules/submissions/index.server'
import { recordEvent } from '~/platform/audit.server'
import { Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { requireFound } from '~/policy/authorize.server'
import { transaction, type Trx } from '~db/client.server'
import type { JudgementForm } from '../forms'
import { criterionOf, type Kept, settle } from '../keep-judgement.server'
import { holdCheck } from './hold-check.server'
import { marksOf, type QualityCheck } from './quality-queries.server'
import { hasRead } from './sight.server'

/**
 * Takes on an independent second mark. From then until it is in, nothing of the first mark is shown to the marker; the
 * database sees to that too. Refused (409) when somebody else has taken it on, or the check needs none.
 */
export function beginMarking(actor: Actor, checkId: string): Promise<void> {
  return transaction(actor, async (trx) => {
    const { check } = await holdCheck(trx, actor, checkId)
    if (check.kind !== 'summative' || check.settledAt) throw new Refused('quality_refused_settled')
    if (check.markerId === actor.personId) return
    if (check.markerId) throw new Refused('quality_refused_taken')
    await trx.updateTable('quality_check').set({ marker_id: actor.personId }).where('id', '=', check.id).execute()
    await recordEvent(trx, actor, 'check.markingBegun', { id: check.id, organisationId: check.organisationId })
  })
}

/** Keeps the marker's level or mark and reason on one criterion, half-done or not, as keepJudgement does for an assessor. */
export function keepMark(actor: Actor, checkId: string, form: JudgementForm): Promise<Kept> {
  return transaction(actor, async (trx) => {
    const check = await holdMarking(trx, actor, checkId)
    const { frameworkVersionId } = requireFound(await findSubmission(trx, check.submissionId))
    const version = await criteriaOf(trx, frameworkVersionId)
    const criterion = criterionOf(version, form)
    const marks = await marksOf(trx, check.id)
    const standing = marks.find((one) => one.criterionId === criterion.id)
    const { level, isSame } = settle(version, criterion, form, standing)
    const keptAt = isSame ? standing!.keptAt : await putMark(trx, actor, check.id, criterion.id, level, form.feedback)
    return { keptAt, judged: (await marksOf(trx, check.id)).filter((one) => one.level !== null).length }
  })
}

/** Says that the second mark is in: every criterion is marked (409 before), and what the rule makes of it is recorded. From now on both marks are shown to both. */
export function finishMarking(actor: Actor, checkId: string): Promise<void> {
  return transaction(actor, async (trx) => {
    const check = await holdMarking(trx, actor, checkId)
    const { frameworkVersionId } = requireFound(await findSubmission(trx, check.submissionId))
    const version = await criteriaOf(trx, frameworkVersionId)
    const kind = proposedBy(weigh(ruleOf(version), valuesOf(version, await marksOf(trx, check.id))))
    if (!kind) throw new Refused('quality_refused_unmarked')
    await trx
      .updateTable('quality_check')
      .set({
        marked_at: sql<Date>`now()`,
        marked_kind: kind,
        had_read: await hasRead(trx, actor, check.decisionId),
      })
      .where('id', '=', check.id)
      .execute()
    await recordEvent(trx, actor, 'check.marked', { id: check.id, organisationId: check.organisationId })
  })
}

async function holdMarking(trx: Trx, actor: Actor, checkId: string): Promise<QualityCheck> {
  const { check } = await holdCheck(trx, actor, checkId)
  if (check.markerId !== actor.personId) throw new Refused('quality_refused_taken')
  if (check.markedAt || check.settledAt) throw new Refused('assessment_not_in_review')
  return check
}

async function putMark(
  trx: Trx,
  actor: Actor,
  checkId: string,
  criterionId: string,
  level: string | null,
  feedback: string,
): Promise<string> {
  const now = sql<Date>`date_trunc('milliseconds', clock_timestamp())`
  const { updated_at } = await trx
    .insertInto('second_mark')
    .values({
      check_id: checkId,
      criterion_id: criterionId,
      marker_id: actor.personId,
      level,
      feedback,
      updated_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['check_id', 'criterion_id']).doUpdateSet({ level, feedback, updated_at: now }),
    )
    .returning('updated_at')
    .executeTakeFirstOrThrow()
  return updated_at.toISOString()
}
