import { stagesIn } from '~/modules/submissions/index.server'
import type { Stage } from '~/modules/submissions/stage'
import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import { reading } from '~db/client.server'
import { waitingDecisions } from './decision-queries.server'
import { type Stake, stakesAmong } from './stake.server'

export interface WaitingDecision {
  stage: Stage
  assessorName: string
  decidedAt: Date
  /** Why this person may not confirm it; empty when they may. */
  stakes: Stake[]
}

/** The recommendations that wait for a quality assurer and are in no sample, the longest waiting first, at most a hundred; a handful of queries, however many. */
export function listConfirmations(actor: Actor): Promise<WaitingDecision[]> {
  authorize(actor, 'confirmations.view')
  return reading(actor, async (trx) => {
    const stages = (await stagesIn(trx, actor, ['quality-assurer'], ['recommended'])).slice(0, 100)
    const decisions = await waitingDecisions(
      trx,
      stages.map((stage) => stage.submissionId),
    )
    const stakes = await stakesAmong(
      trx,
      actor,
      stages.map((stage) => stage.traineeId),
    )
    return stages
      .flatMap((stage) => {
        const decision = decisions.get(stage.submissionId)
        if (!decision) return []
        return [{ stage, ...decision, stakes: stakes.get(stage.traineeId) ?? [] }]
      })
      .sort((a, b) => a.decidedAt.getTime() - b.decidedAt.getTime())
  })
}
