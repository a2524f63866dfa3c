import { conflictsAmong } from '~/modules/programmes/index.server'
import { handedInBy, stagesIn } from '~/modules/submissions/index.server'
import type { Stage } from '~/modules/submissions/stage'
import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import { reading, type Trx } from '~db/client.server'
import { decidedBy, waitingDecisions } from './decision-queries.server'
import type { Stake } from './stake.server'

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
    const trainees = stages.map((stage) => stage.traineeId)
    const decisions = await waitingDecisions(
      trx,
      stages.map((stage) => stage.submissionId),
    )
    const conflicts = await conflictsAmong(trx, [actor.personId], trainees)
    const assessed = await assessedAmong(trx, actor, trainees)
    return stages
      .flatMap((stage) => {
        const decision = decisions.get(stage.submissionId)
        if (!decision) return []
        const reasons: Stake[] = conflicts.find((pair) => pair.traineeId === stage.traineeId)?.reasons ?? []
        const stakes: Stake[] = assessed.has(stage.traineeId) ? [...reasons, 'assessed'] : reasons
        return [{ stage, ...decision, stakes }]
      })
      .sort((a, b) => a.decidedAt.getTime() - b.decidedAt.getTime())
  })
}

/** Of the trainees, those of whom the actor has assessed something, now or before. */
async function assessedAmong(trx: Trx, actor: Actor, traineeIds: readonly string[]): Promise<Set<string>> {
  const handedIn = await handedInBy(trx, traineeIds)
  const decided = await decidedBy(
    trx,
    actor.personId,
    handedIn.map((one) => one.submissionId),
  )
  return new Set(
    handedIn
      .filter((one) => one.assessorId === actor.personId || decided.has(one.submissionId))
      .map((one) => one.traineeId),
  )
}
