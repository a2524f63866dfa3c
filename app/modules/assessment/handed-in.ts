import { dayIn } from '~/platform/days'

/** The day on which a submission was handed in, in its programme's zone, and the one it was due on when that was before. */
export interface HandedIn {
  on: string
  afterDue: string | null
}

/** A first attempt is due with its cohort; a later one when the referral before it said. */
export function handedIn(
  handedInAt: Date,
  { timeZone, handInOn, resubmitBy }: { timeZone: string; handInOn: string; resubmitBy: string | null },
): HandedIn {
  const on = dayIn(timeZone, handedInAt)
  const due = resubmitBy ?? handInOn
  return { on, afterDue: on > due ? due : null }
}
