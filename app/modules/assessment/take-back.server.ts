import { advance, lockStage } from '~/modules/submissions/index.server'
import { factsOf } from '~/modules/submissions/stage'
import { Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'
import { markTakenBack, standingDecision } from './decision-queries.server'
import { isBeingChecked } from './quality/quality-queries.server'

/** Takes one's own decision back, as long as it isn't confirmed or released (409); the review goes on where it was. */
export function takeBack(actor: Actor, submissionId: string): Promise<void> {
  return transaction(actor, async (trx) => {
    const stage = requireFound(await lockStage(trx, submissionId))
    const decision = await standingDecision(trx, submissionId)
    authorize(actor, 'decision.takeBack', { ...factsOf(stage), decidedById: decision?.assessorId ?? stage.assessorId })
    if (!decision) throw new Refused('submissions_step_gone')
    if (await isBeingChecked(trx, submissionId)) throw new Refused('quality_refused_in_sample')
    await advance(trx, actor, stage, 'take-back', 'assessor')
    await markTakenBack(trx, decision.id)
  })
}
