import { conflictsAmong } from '~/modules/programmes/index.server'
import { stagesIn } from '~/modules/submissions/index.server'
import type { Stage } from '~/modules/submissions/stage'
import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import { reading } from '~db/client.server'
import { traineesAssessedBy, waitingDecisions } from './decision-queries.server'
import type { Stake } from './stake.server'

export interface WaitingDecision {
  stage: Stage
  assessorName: string
  decidedAt: Date
  /** Why this person may not confirm it; empty when they may. */
  stakes: Stake[]
}

/** The recommendations that wait for a quality assurer, the longest waiting first, at most a hundred; a handful of queries, however many. */
export function listConfirmations(actor: Actor): Promise<WaitingDecision[]> {
  authorize(actor, 'confirmations.view')
  return reading(actor, async (trx) => {
    const stages = (await stagesIn(trx, actor, ['quality-assurer'], ['recommended', 'in-quality-check'])).slice(0, 100)
    const trainees = stages.map((stage) => stage.traineeId)
    const decisions = await waitingDecisions(
      trx,
      stages.map((stage) => stage.submissionId),
    )
    const conflicts = await conflictsAmong(trx, [actor.personId], trainees)
    const assessed = await traineesAssessedBy(trx, actor.personId, trainees)
    return stages
      .flatMap((stage) => {
        const decision = decisions.get(stage.submissionId)
        if (!decision) return []
        const reasons: Stake[] = conflicts.find((pair) => pair.traineeId === stage.traineeId)?.reasons ?? []
        const hasAssessed = stage.assessorId === actor.personId || assessed.has(stage.traineeId)
        return [{ stage, ...decision, stakes: hasAssessed ? [...reasons, 'assessed' as const] : reasons }]
      })
      .sort((a, b) => a.decidedAt.getTime() - b.decidedAt.getTime())
  })
}
