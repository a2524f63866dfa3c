import { authorize, requireFound } from '~/policy/authorize.server'
import type { Actor } from '~/policy/actor'
import { transaction } from '~db/client.server'
import { advance } from './advance.server'
import { lockStage } from './queries.server'
import { factsOf, type Stage } from './stage'

/** Takes a submission back before its assessor has begun; it doesn't count as an attempt and leaves the assessor's sight. Withdrawing twice does no harm; Refused (409) once the review has begun. */
export function withdraw(actor: Actor, submissionId: string): Promise<Stage> {
  return transaction(actor, async (trx) => {
    const stage = requireFound(await lockStage(trx, submissionId))
    authorize(actor, 'submission.withdraw', factsOf(stage))
    if (stage.state === 'withdrawn') return stage
    return advance(trx, actor, stage, 'withdraw', 'trainee', { assessorId: null })
  })
}
