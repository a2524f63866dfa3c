import { viewCohort } from '~/modules/programmes/index.server'
import { type CohortStandings, lockHeldIn, scheduleRelease, standingsIn } from '~/modules/submissions/index.server'
import type { Actor } from '~/policy/actor'
import { reading, transaction } from '~db/client.server'
import { resubmitDays } from './decision-queries.server'
import type { ReleaseForm } from './forms'
import { momentAhead } from './held-until.server'
import { releaseNow } from './release-referral.server'

/** Where a cohort's submissions stand, and what waits to be told. For its admins. */
export async function showCohortOutcomes(
  actor: Actor,
  cohortId: string,
): Promise<CohortStandings & { timeZone: string; releasesTogether: boolean }> {
  const { cohort, programme } = await viewCohort(actor, cohortId)
  const standings = await reading(actor, (trx) => standingsIn(trx, cohort.id))
  return { ...standings, timeZone: programme.timeZone, releasesTogether: cohort.releasesTogether }
}

/** Tells everything that is decided in a cohort and held or not released yet, at once or at a time: for its admins. Returns how many. What is decided later waits for another time. */
export async function releaseCohort(actor: Actor, cohortId: string, { release }: ReleaseForm): Promise<number> {
  const { cohort, programme } = await viewCohort(actor, cohortId)
  const releaseAt = release && momentAhead(release, programme.timeZone)
  return transaction(actor, async (trx) => {
    const held = await lockHeldIn(trx, cohort.id)
    const days = await resubmitDays(
      trx,
      held.map((stage) => stage.submissionId),
    )
    for (const stage of held)
      if (releaseAt) await scheduleRelease(trx, actor, stage, releaseAt)
      else await releaseNow(trx, actor, stage, 'admin', days.get(stage.submissionId) ?? null)
    return held.length
  })
}
