import { advance, lockStage } from '~/modules/submissions/index.server'
import { factsOf } from '~/modules/submissions/stage'
import { Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'
import { standingDecision } from './decision-queries.server'
import { tellOutcome } from './tell-outcome.server'

/** Shows a referral to its trainee, which opens the next attempt. It can't be taken back after that. Releasing twice does no harm. */
export function releaseReferral(actor: Actor, submissionId: string): Promise<void> {
  return transaction(actor, async (trx) => {
    const stage = requireFound(await lockStage(trx, submissionId))
    const decision = await standingDecision(trx, submissionId)
    authorize(actor, 'decision.release', { ...factsOf(stage), decidedById: decision?.assessorId ?? stage.assessorId })
    if (stage.state === 'released') return
    if (!decision) throw new Refused('submissions_step_gone')
    // From now on the stage's day is the trainee's: by when the next attempt is due.
    await advance(trx, actor, stage, 'release', 'assessor', { dueOn: decision.resubmitBy ?? stage.dueOn })
    await tellOutcome(trx, stage)
  })
}
