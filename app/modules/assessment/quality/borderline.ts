import { type DecisionRule, weigh } from '~/modules/programmes/decision-rule'

/**
 * Whether it could as well have gone the other way by the rule: one step more on one criterion would have turned a
 * referral into a recommendation; or a recommendation has used up all that may fall short, stands within a mark of the
 * least sum, or is at its threshold in every criterion. `step`: the least difference on the scale.
 */
export function isBorderline(rule: DecisionRule, values: ReadonlyMap<string, number>, step: number): boolean {
  const weighing = weigh(rule, values)
  if (weighing.unjudged.length > 0) return false
  if (!weighing.passes)
    return rule.criteria.some(({ id }) => weigh(rule, new Map(values).set(id, values.get(id)! + step)).passes)
  const hasUsedUp = rule.mayFallShort > 0 && weighing.fallShort.length === rule.mayFallShort
  const isNearTotal = rule.totalMin !== null && weighing.total - rule.totalMin < 1
  return hasUsedUp || isNearTotal || rule.criteria.every(({ id, threshold }) => values.get(id) === threshold)
}
