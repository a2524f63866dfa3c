import { type FrameworkVersion, type Judged, valueOf } from './framework'

/** A criterion as the decision rule sees it. `threshold` is the lowest value that is enough. */
export interface RuledCriterion {
  id: string
  threshold: number
  /** False: falling short here can't be made up for elsewhere. */
  isCompensable: boolean
}

/** The rule of one framework version. */
export interface DecisionRule {
  criteria: readonly RuledCriterion[]
  /** How many compensable criteria may lie below their threshold. */
  mayFallShort: number
  /** The least sum of all marks; null: there is none. */
  totalMin: number | null
}

/** What the rule says of the judgements so far. Ids stand in the framework's order. */
export interface Weighing {
  unjudged: string[]
  fallShort: string[]
  /** Those of `fallShort` for which nothing can make up. */
  decisive: string[]
  /** The sum of the values of what is judged. */
  total: number
  /** Everything is judged, and the sum is not enough. */
  isTotalShort: boolean
  passes: boolean
}

/**
 * Weighs judgements (criterion → value, `valuesOf`) by the framework's rule: every criterion at or above its threshold,
 * save as many compensable ones as the framework lets fall short, and the sum of marks where it asks for one (domain.md,
 * "Judgement"). A judgement on a criterion that the version doesn't have is ignored. Nothing passes that isn't judged in
 * full.
 */
export function weigh(rule: DecisionRule, judgements: ReadonlyMap<string, number>): Weighing {
  const unjudged: string[] = []
  const fallShort: string[] = []
  const decisive: string[] = []
  let total = 0
  for (const criterion of rule.criteria) {
    const value = judgements.get(criterion.id)
    if (value === undefined) {
      unjudged.push(criterion.id)
      continue
    }
    total += value
    if (value >= criterion.threshold) continue
    fallShort.push(criterion.id)
    if (!criterion.isCompensable) decisive.push(criterion.id)
  }
  const isWhole = unjudged.length === 0
  const isTotalShort = isWhole && rule.totalMin !== null && total < rule.totalMin
  const passes = isWhole && decisive.length === 0 && fallShort.length <= rule.mayFallShort && !isTotalShort
  return { unjudged, fallShort, decisive, total, isTotalShort, passes }
}

/** What the rule proposes; null while something is not judged. */
export const proposedBy = ({ unjudged, passes }: Weighing): 'recommend' | 'refer' | null =>
  unjudged.length > 0 ? null : passes ? 'recommend' : 'refer'

/** The rule of a framework version, with levels as numbers from the lowest up. */
export const ruleOf = (version: FrameworkVersion): DecisionRule => ({
  mayFallShort: version.mayFallShort,
  totalMin: version.totalMin,
  criteria: version.criteria.map((criterion) => ({
    id: criterion.id,
    // A threshold that names nothing is out of reach: nothing passes by mistake.
    threshold: valueOf(version, criterion, criterion.threshold) ?? Number.POSITIVE_INFINITY,
    isCompensable: criterion.isCompensable,
  })),
})

/** Judgements as the rule takes them; those that say nothing, or what the version doesn't have, count as none. */
export const valuesOf = (
  version: FrameworkVersion,
  judgements: readonly { criterionId: string; level: Judged | null }[],
): Map<string, number> =>
  new Map(
    version.criteria.flatMap((criterion) => {
      const judged = judgements.find(({ criterionId }) => criterionId === criterion.id)?.level
      const value = valueOf(version, criterion, judged)
      return value === undefined ? [] : [[criterion.id, value] as const]
    }),
  )
