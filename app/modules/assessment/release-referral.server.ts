import { advance, lockStage, scheduleRelease } from '~/modules/submissions/index.server'
import { factsOf, type Stage } from '~/modules/submissions/stage'
import { Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { transaction, type Trx } from '~db/client.server'
import { standingDecision } from './decision-queries.server'
import type { ReleaseForm } from './forms'
import { heldUntil } from './held-until.server'
import { isBeingChecked } from './quality/quality-queries.server'
import { tellOutcome } from './tell-outcome.server'

/**
 * Shows a referral to its trainee, which opens the next attempt: at once, or at a time, which may be said anew until
 * then. Refused (409) where the cohort's outcomes are told together. Releasing twice does no harm.
 */
export function releaseReferral(
  actor: Actor,
  submissionId: string,
  { release }: ReleaseForm = { release: null },
): Promise<void> {
  return transaction(actor, async (trx) => {
    const stage = requireFound(await lockStage(trx, submissionId))
    const decision = await standingDecision(trx, submissionId)
    authorize(actor, 'decision.release', { ...factsOf(stage), decidedById: decision?.assessorId ?? stage.assessorId })
    if (stage.state === 'released') return
    if (!decision || stage.state !== 'referred') throw new Refused('submissions_step_gone')
    if (await isBeingChecked(trx, submissionId)) throw new Refused('quality_refused_in_sample')
    const { isHeld, releaseAt, isTogether } = await heldUntil(trx, stage, release)
    if (isTogether) throw new Refused('assessment_released_together')
    if (isHeld) await scheduleRelease(trx, actor, stage, releaseAt)
    else await releaseNow(trx, actor, stage, 'assessor', decision.resubmitBy)
  })
}

/** Tells the trainee. From now on the day of a referral's stage is theirs: by when the next attempt is due. */
export async function releaseNow(
  trx: Trx,
  actor: { personId: string },
  stage: Stage,
  by: 'assessor' | 'admin' | 'worker',
  resubmitBy: string | null,
): Promise<void> {
  await advance(trx, actor, stage, 'release', by, { dueOn: resubmitBy ?? stage.dueOn })
  await tellOutcome(trx, stage)
}
