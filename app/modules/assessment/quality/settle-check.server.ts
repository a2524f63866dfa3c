import { sql } from 'kysely'
import { tell } from '~/modules/identity/index.server'
import type { Stage } from '~/modules/submissions/stage'
import { recordEvent } from '~/platform/audit.server'
import { Forbidden, Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { requireFound } from '~/policy/authorize.server'
import { transaction, type Trx } from '~db/client.server'
import { standingDecision } from '../decision-queries.server'
import { settleDecision } from '../settle-decision.server'
import type { SettlementForm } from './forms'
import { holdCheck } from './hold-check.server'
import type { QualityCheck } from './quality-queries.server'
import { maySettle } from './show-check.server'

/**
 * Settles a check once both marks are in, and tells the assessor what came of it: the decision stands (a recommendation
 * is confirmed, a referral may be released), goes back to its assessor, or (asked by the marker) a third settles it. Of a
 * review that goes on: what its assessor is to hear. Forbidden for whoever's it isn't; Refused (409) before the second
 * mark is in, and once it is settled.
 */
export function settleCheck(actor: Actor, checkId: string, form: SettlementForm): Promise<void> {
  return transaction(actor, async (trx) => {
    const { check, stage } = await holdCheck(trx, actor, checkId)
    if (check.settledAt) throw new Refused('quality_refused_settled')
    if (check.kind === 'summative' && !check.markedAt) throw new Refused('quality_refused_not_marked')
    if (!maySettle(check, actor.personId)) throw new Forbidden()
    if ((form.outcome === 'noted') !== (check.kind === 'interim')) throw new Refused('quality_refused_settled')
    if (form.outcome === 'third') return askThird(trx, actor, check)
    // Closed first: what it holds back can go on in the same step.
    await close(trx, actor, check, form.outcome, form.comment)
    if (form.outcome !== 'noted') await carryOut(trx, actor, stage, form.outcome, form.comment)
    const { submissionId: id, number } = stage
    await tell(trx, {
      to: check.assessorId,
      kind: 'checked',
      facts: { number },
      path: `/submissions/${id}/${form.outcome === 'noted' ? 'review' : 'feedback'}`,
    })
  })
}

async function askThird(trx: Trx, actor: Actor, check: QualityCheck): Promise<void> {
  if (check.thirdAskedAt) throw new Refused('quality_refused_settled')
  await trx
    .updateTable('quality_check')
    .set({ third_asked_at: sql<Date>`now()` })
    .where('id', '=', check.id)
    .execute()
  await recordEvent(trx, actor, 'check.thirdAsked', { id: check.id, organisationId: check.organisationId })
}

async function close(
  trx: Trx,
  actor: Actor,
  check: QualityCheck,
  outcome: 'stands' | 'overturned' | 'noted',
  comment: string,
): Promise<void> {
  await trx
    .updateTable('quality_check')
    .set({ settled_at: sql<Date>`now()`, settled_by: actor.personId, outcome, comment })
    .where('id', '=', check.id)
    .execute()
  await recordEvent(trx, actor, 'check.settled', { id: check.id, organisationId: check.organisationId }, { outcome })
}

async function carryOut(
  trx: Trx,
  actor: Actor,
  stage: Stage,
  outcome: 'stands' | 'overturned',
  comment: string,
): Promise<void> {
  const decision = requireFound(await standingDecision(trx, stage.submissionId))
  const isConfirmed = outcome === 'stands'
  // A referral that stands is its assessor's to release.
  if (decision.kind === 'refer' && isConfirmed) return
  await settleDecision(trx, actor, stage, decision, { isConfirmed, comment, release: null })
}
