import { advance, lockStage } from '~/modules/submissions/index.server'
import { factsOf, type Stage } from '~/modules/submissions/stage'
import { Conflict } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'
import { insertConfirmation, markTakenBack, standingDecision } from './decision-queries.server'
import type { ConfirmationForm } from './forms'
import { heldUntil } from './held-until.server'
import { tellOutcome } from './tell-outcome.server'
import { stakeIn } from './stake.server'

/**
 * Confirms a recommendation, which releases it to the trainee, at once or at a time, unless the cohort's outcomes are
 * told together; or overturns it, which returns it to its assessor with
 * the reason. Never one's own decision, nor where one supported, assessed, shares a set or has declared an interest
 * (403). Conflict (409) when the decision isn't the one that was read.
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
    const isConfirmed = form.outcome === 'confirmed'
    const next = await advance(trx, actor, stage, isConfirmed ? 'confirm' : 'overturn', 'quality-assurer', {
      reason: form.comment,
      ...(isConfirmed && (await heldUntil(trx, stage, form.release))),
    })
    await insertConfirmation(trx, {
      decisionId: decision.id,
      submissionId,
      qualityAssurerId: actor.personId,
      outcome: form.outcome,
      comment: form.comment,
    })
    if (!isConfirmed) await markTakenBack(trx, decision.id)
    else if (next.releasedAt) await tellOutcome(trx, stage)
    return next
  })
}
