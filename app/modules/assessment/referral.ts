import type { DecisionRule, Weighing } from '~/modules/programmes/decision-rule'

/** One thing that a referral asks for. */
export interface Request {
  criterionId: string
  asked: string
}

export type ReferralFault =
  | { is: 'no-criteria' }
  | { is: 'unknown-criterion'; criterionId: string }
  | { is: 'nothing-asked'; criterionId: string }
  | { is: 'left-out'; criterionId: string }
  | { is: 'no-date' }
  | { is: 'date-past' }

/**
 * What is missing from a referral: it names the criteria to address, says for each what is asked, and by when (a
 * calendar date YYYY-MM-DD after today in the programme's zone). A criterion that was judged short can't be left out,
 * or the trainee couldn't know of it; one that wasn't may be added.
 */
export function faultsOfReferral(
  rule: DecisionRule,
  weighing: Weighing,
  referral: { requests: readonly Request[]; by: string },
  today: string,
): ReferralFault[] {
  const faults: ReferralFault[] = []
  const known = new Set(rule.criteria.map((criterion) => criterion.id))
  const named = new Set(referral.requests.map((request) => request.criterionId))
  if (named.size === 0) faults.push({ is: 'no-criteria' })
  for (const { criterionId, asked } of referral.requests) {
    if (!known.has(criterionId)) faults.push({ is: 'unknown-criterion', criterionId })
    else if (asked.trim() === '') faults.push({ is: 'nothing-asked', criterionId })
  }
  for (const criterionId of weighing.fallShort)
    if (!named.has(criterionId)) faults.push({ is: 'left-out', criterionId })
  if (!isCalendarDate(referral.by)) faults.push({ is: 'no-date' })
  else if (referral.by <= today) faults.push({ is: 'date-past' })
  return faults
}

function isCalendarDate(text: string) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
