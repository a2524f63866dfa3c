import { stagesIn } from '~/modules/submissions/index.server'
import type { Stage } from '~/modules/submissions/stage'
import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import { reading } from '~db/client.server'
import { standingDecision } from './decision-queries.server'
import { type Stake, stakeIn } from './stake.server'

export interface WaitingDecision {
  stage: Stage
  assessorName: string
  decidedAt: Date
  /** Why this person may not confirm it; empty when they may. */
  stakes: Stake[]
}

/** The recommendations that wait for a quality assurer, the longest waiting first, at most a hundred. */
export function listConfirmations(actor: Actor): Promise<WaitingDecision[]> {
  authorize(actor, 'confirmations.view')
  return reading(actor, async (trx) => {
    const stages = await stagesIn(trx, actor, ['quality-assurer'], ['recommended', 'in-quality-check'])
    const waiting: WaitingDecision[] = []
    for (const stage of stages.slice(0, 100)) {
      const decision = await standingDecision(trx, stage.submissionId)
      if (!decision) continue
      const { assessorName, decidedAt } = decision
      waiting.push({ stage, assessorName, decidedAt, stakes: await stakeIn(trx, actor, stage) })
    }
    return waiting.sort((a, b) => a.decidedAt.getTime() - b.decidedAt.getTime())
  })
}
