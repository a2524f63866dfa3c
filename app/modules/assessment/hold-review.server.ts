import { conflictsBetween } from '~/modules/programmes/index.server'
import { advance, lockStage, noteJudged } from '~/modules/submissions/index.server'
import { factsOf, type Stage } from '~/modules/submissions/stage'
import { Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import type { Trx } from '~db/client.server'
import { countJudged, judgementsOf } from './judgement-queries.server'

/** A submission locked for its assessor to write in the review; the first writing begins it. 404, 403 (not theirs, or a conflict of interest), or 409 once it is decided. */
export async function holdReview(trx: Trx, actor: Actor, submissionId: string): Promise<Stage> {
  const stage = requireFound(await lockStage(trx, submissionId))
  const conflicts = await conflictsBetween(trx, actor.personId, stage.traineeId)
  authorize(actor, 'submission.review', { ...factsOf(stage), hasConflict: conflicts.length > 0 })
  if (stage.state === 'submitted') {
    const begun = await advance(trx, actor, stage, 'begin', 'assessor')
    // Whoever gets a submission back finds what they wrote.
    const judged = countJudged(await judgementsOf(trx, submissionId, actor.personId))
    if (judged > 0) await noteJudged(trx, submissionId, judged)
    return { ...begun, judged }
  }
  if (stage.state !== 'in-review') throw new Refused('assessment_not_in_review')
  return stage
}
