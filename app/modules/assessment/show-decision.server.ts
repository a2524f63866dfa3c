import { ruleOf, valuesOf, weigh, type Weighing } from '~/modules/programmes/decision-rule'
import { addDays, dayIn } from '~/platform/days'
import type { Actor } from '~/policy/actor'
import { type ReviewShown, showReview } from './show-review.server'

export interface DecisionPageShown extends ReviewShown {
  weighing: Weighing
  /** The day that a referral offers to hand in again by, and the first that is possible. */
  byDefault: string
  tomorrow: string
}

/** What the page of deciding shows: the rule weighed over the judgements so far. Rights as showReview. */
export async function showDecision(actor: Actor, submissionId: string, now = new Date()): Promise<DecisionPageShown> {
  const shown = await showReview(actor, submissionId)
  const today = dayIn(shown.timeZone, now)
  return {
    ...shown,
    weighing: weigh(ruleOf(shown.version), valuesOf(shown.version, shown.judgements)),
    byDefault: addDays(today, shown.resubmissionDays),
    tomorrow: addDays(today, 1),
  }
}
