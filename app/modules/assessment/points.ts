import type { Criterion } from '~/modules/programmes/framework'
import type { AskedPoint, DecidedCriterion, PointOutcome } from './review'

/** The criteria for which the last referral asked for something and of which it isn't said whether that is met. */
export const pointsOpen = (shown: {
  version: { criteria: readonly Criterion[] }
  before: { decision: { criteria: readonly DecidedCriterion[] } } | null
  points: readonly AskedPoint[]
}): Criterion[] =>
  shown.version.criteria.filter(
    ({ id }) =>
      shown.before?.decision.criteria.some((one) => one.criterionId === id && one.asked !== '') &&
      !shown.points.some((point) => point.criterionId === id),
  )

/** What the attempt before was asked for, and whether it is met now. */
export interface PointSettled {
  criterionId: string
  asked: string
  outcome: PointOutcome | null
}
