/** A criterion as the decision rule sees it. `threshold` is the value of the lowest level that is enough. */
export interface RuledCriterion {
  id: string
  threshold: number
  /** False: falling short here can't be made up for elsewhere. */
  isCompensable: boolean
}

/** The rule of one framework version. `mayFallShort` is how many compensable criteria may lie below their threshold. */
export interface DecisionRule {
  criteria: readonly RuledCriterion[]
  mayFallShort: number
}

/** What the rule says of the judgements so far. Ids stand in the framework's order. */
export interface Weighing {
  unjudged: string[]
  fallShort: string[]
  /** Those of `fallShort` for which nothing can make up. */
  decisive: string[]
  passes: boolean
}

/**
 * Weighs judgements (criterion → the level's value) by the framework's rule: every criterion at or above its threshold,
 * save as many compensable ones as the framework lets fall short (domain.md, "Judgement"). A judgement on a criterion
 * that the version doesn't have is ignored. Nothing passes that isn't judged in full.
 */
export function weigh(rule: DecisionRule, judgements: ReadonlyMap<string, number>): Weighing {
  const unjudged: string[] = []
  const fallShort: string[] = []
  const decisive: string[] = []
  for (const criterion of rule.criteria) {
    const level = judgements.get(criterion.id)
    if (level === undefined) unjudged.push(criterion.id)
    else if (level < criterion.threshold) {
      fallShort.push(criterion.id)
      if (!criterion.isCompensable) decisive.push(criterion.id)
    }
  }
  const passes = unjudged.length === 0 && decisive.length === 0 && fallShort.length <= rule.mayFallShort
  return { unjudged, fallShort, decisive, passes }
}

/** Recommending needs every criterion judged and the rule passed. */
export const mayRecommend = (weighing: Weighing) => weighing.passes

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
