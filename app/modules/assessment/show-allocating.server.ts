import { findStage, trailOf, type TrailStep } from '~/modules/submissions/index.server'
import { canHappen } from '~/modules/submissions/lifecycle'
import { factsOf, type Stage } from '~/modules/submissions/stage'
import { dayIn } from '~/platform/days'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { reading } from '~db/client.server'
import { type Assessor, assessorsFor } from './assessors.server'

/** A submission that an admin may give to somebody, with who may have it, and each time it was given back with the reason. */
export function showAllocating(
  actor: Actor,
  submissionId: string,
): Promise<{ stage: Stage; isPossible: boolean; assessors: Assessor[]; givenBack: TrailStep[] }> {
  return reading(actor, async (trx) => {
    const stage = requireFound(await findStage(trx, submissionId))
    authorize(actor, 'submission.allocate', factsOf(stage))
    const assessors = await assessorsFor(trx, [stage], dayIn(actor.timeZone, new Date()))
    const trail = await trailOf(trx, submissionId)
    return {
      stage,
      isPossible: canHappen(stage.state, 'allocate'),
      assessors: assessors.get(submissionId) ?? [],
      givenBack: trail.filter(({ event }) => event === 'decline'),
    }
  })
}
