import { ruleOf, valuesOf, weigh, type Weighing } from './decision-rule'
import type { Criterion, FrameworkVersion, Judged } from './framework'

/** An example of judgements that shows what the rule does, and what it says of them. */
export interface RuleExample {
  is: 'all-pass' | 'one-short' | 'most-short' | 'one-too-many' | 'decisive-short' | 'total-short' | 'one-unjudged'
  /** The codes of the criteria that the example is about. */
  codes: string[]
  weighing: Weighing
}

/** The name under which a criterion's judgement is tried; a code alone could be the name of something else. */
export const fieldOf = ({ code }: Pick<Criterion, 'code'>): string => `judged-${code}`

/** Examples for a version: those that its rule gives a meaning to, each weighed by it. Empty without criteria. */
export function examplesFor(version: FrameworkVersion): RuleExample[] {
  const { criteria, mayFallShort, totalMin } = version
  const compensable = criteria.filter((one) => one.isCompensable && below(version, one) !== null)
  const decisive = criteria.filter((one) => !one.isCompensable && below(version, one) !== null)
  const short = (is: RuleExample['is'], which: readonly Criterion[]): RuleExample => ({
    is,
    codes: which.map(({ code }) => code),
    weighing: weighed(version, (one) => (which.includes(one) ? below(version, one) : one.threshold)),
  })
  const examples: (RuleExample | false)[] = [
    short('all-pass', []),
    mayFallShort === 0 && compensable.length > 0 && short('one-short', compensable.slice(0, 1)),
    mayFallShort > 0 && compensable.length >= mayFallShort && short('most-short', compensable.slice(0, mayFallShort)),
    mayFallShort > 0 &&
      compensable.length > mayFallShort &&
      short('one-too-many', compensable.slice(0, mayFallShort + 1)),
    decisive.length > 0 && short('decisive-short', decisive.slice(0, 1)),
    { is: 'one-unjudged', codes: [criteria.at(-1)?.code ?? ''], weighing: weighed(version, allButLast(criteria)) },
  ]
  const found = criteria.length === 0 ? [] : examples.filter((example) => example !== false)
  // At the pass marks alone the sum may not be enough: then it is what the first example is about.
  return found.map((example) =>
    totalMin !== null && example.is === 'all-pass' && example.weighing.isTotalShort
      ? { ...example, is: 'total-short' }
      : example,
  )
}

const weighed = (version: FrameworkVersion, judge: (criterion: Criterion) => Judged | null) =>
  weigh(
    ruleOf(version),
    valuesOf(
      version,
      version.criteria.map((one) => ({ criterionId: one.id, level: judge(one) })),
    ),
  )

const allButLast = (criteria: readonly Criterion[]) => (one: Criterion) =>
  one === criteria.at(-1) ? null : one.threshold

/** What lies just below a criterion's threshold; null when nothing does. */
function below({ scale, levels }: FrameworkVersion, { threshold }: Criterion): Judged | null {
  if (scale === 'marks') return Number(threshold) > 0 ? String(Number(threshold) - 0.5) : null
  return levels[levels.findIndex(({ key }) => key === threshold) - 1]?.key ?? null
}
