import { assessorsFor } from './assessors.server'
import { advance, lockStage, tellAllocated } from '~/modules/submissions/index.server'
import { factsOf, type Stage } from '~/modules/submissions/stage'
import { Conflict, Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'

/**
 * Gives a submission to an assessor, gives it to another, or (null) takes it from everyone. Only someone who assesses
 * in its organisation, or in the one that leads it, and has no conflict of interest with the trainee; Refused (409)
 * otherwise, and once it is decided. Allocating to who has it already changes nothing. `was` is who had it when it was
 * looked at (null: nobody): Conflict (409) when it is somebody else's now, whose review would be lost.
 */
export function allocateSubmission(
  actor: Actor,
  submissionId: string,
  assessorId: string | null,
  was?: string | null,
): Promise<Stage> {
  return transaction(actor, async (trx) => {
    const stage = requireFound(await lockStage(trx, submissionId))
    authorize(actor, 'submission.allocate', factsOf(stage))
    if (stage.assessorId === assessorId) return stage
    if (was !== undefined && was !== stage.assessorId) throw new Conflict('assessment_allocated_meanwhile')
    if (assessorId === null) return advance(trx, actor, stage, 'deallocate', 'admin', { assessorId })
    const [assessor] =
      (await assessorsFor(trx, [stage])).get(stage.submissionId)?.filter((one) => one.id === assessorId) ?? []
    if (!assessor) throw new Refused('assessment_not_an_assessor')
    if (assessor.conflicts.length > 0) throw new Refused('assessment_assessor_conflict')
    await tellAllocated(trx, stage, assessorId)
    return advance(trx, actor, stage, 'allocate', 'admin', { assessorId })
  })
}
