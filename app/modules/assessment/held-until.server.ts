import { programmeOf } from '~/modules/programmes/index.server'
import type { Stage } from '~/modules/submissions/stage'
import { momentIn } from '~/platform/days'
import { Invalid } from '~/platform/errors.server'
import { m } from '~/platform/i18n/messages'
import type { Trx } from '~db/client.server'
import type { ReleaseAt } from './forms'

export interface Held {
  isHeld: boolean
  releaseAt: Date | null
}

/** Until when an outcome is held: for its cohort, whose outcomes are told together; to a moment in the programme's zone; or not at all. Invalid for a moment that is over. */
export async function heldUntil(
  trx: Trx,
  stage: Stage,
  release: ReleaseAt,
  now = new Date(),
): Promise<Held & { isTogether: boolean }> {
  const { cohort, timeZone } = await programmeOf(trx, stage.cohortId)
  if (cohort.releasesTogether) return { isHeld: true, releaseAt: null, isTogether: true }
  const releaseAt = release && momentAhead(release, timeZone, now)
  return { isHeld: releaseAt !== null, releaseAt, isTogether: false }
}

/** The moment that was given, in a zone; Invalid when it is over. */
export function momentAhead({ day, time }: NonNullable<ReleaseAt>, timeZone: string, now = new Date()): Date {
  const moment = momentIn(timeZone, day, time)
  if (moment <= now) throw new Invalid({ day: m.assessment_error_release_past() })
  return moment
}
