import { lockStage } from '~/modules/submissions/index.server'
import { factsOf, type Stage } from '~/modules/submissions/stage'
import { Conflict, Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'
import { standingDecision } from './decision-queries.server'
import type { ConfirmationForm } from './forms'
import { isBeingChecked } from './quality/quality-queries.server'
import { settleDecision } from './settle-decision.server'
import { stakeIn } from './stake.server'

/**
 * Confirms a recommendation, which releases it to the trainee, at once or at a time, unless the cohort's outcomes are
 * told together; or overturns it, which returns it to its assessor with
 * the reason. Never one's own decision, nor where one supported, assessed, shares a set or has declared an interest
 * (403). Conflict (409) when the decision isn't the one that was read, Refused while it is
 * in a sample.
 */
export function confirmDecision(actor: Actor, submissionId: string, form: ConfirmationForm): Promise<Stage> {
  return transaction(actor, async (trx) => {
    const stage = requireFound(await lockStage(trx, submissionId))
    const decision = await standingDecision(trx, submissionId)
    authorize(actor, 'decision.confirm', {
      ...factsOf(stage),
      decidedById: decision?.assessorId ?? stage.assessorId,
      hasConflict: (await stakeIn(trx, actor, stage)).length > 0,
    })
    if (decision?.id !== form.decision) throw new Conflict('assessment_decision_changed')
    if (await isBeingChecked(trx, submissionId)) throw new Refused('quality_refused_in_sample')
    const isConfirmed = form.outcome === 'confirmed'
    return settleDecision(trx, actor, stage, decision, { isConfirmed, comment: form.comment, release: form.release })
  })
}
