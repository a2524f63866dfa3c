import { advance, lockStage } from '~/modules/submissions/index.server'
import { factsOf } from '~/modules/submissions/stage'
import { Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'
import { markConfirmationRecalled, standingDecision } from './decision-queries.server'
import { stakeIn } from './stake.server'

/**
 * Takes back what was released and its trainee hasn't read: a referral to its assessor, who may change it or release it
 * anew; a confirmed recommendation to the quality assurers. Refused (409) once it was read, or a record issued from it.
 */
export function recallOutcome(actor: Actor, submissionId: string): Promise<void> {
  return transaction(actor, async (trx) => {
    const stage = requireFound(await lockStage(trx, submissionId))
    const decision = await standingDecision(trx, submissionId)
    const facts = { ...factsOf(stage), decidedById: decision?.assessorId ?? stage.assessorId }
    if (decision?.kind !== 'recommend') authorize(actor, 'decision.release', facts)
    else {
      const hasConflict = (await stakeIn(trx, actor, stage)).length > 0
      authorize(actor, 'decision.confirm', { ...facts, hasConflict })
    }
    if (!decision) throw new Refused('submissions_step_gone')
    if (stage.readAt !== null) throw new Refused('assessment_recall_read')
    await advance(trx, actor, stage, 'recall', decision.kind === 'refer' ? 'assessor' : 'quality-assurer')
    if (decision.kind === 'recommend') await markConfirmationRecalled(trx, decision.id)
  })
}
