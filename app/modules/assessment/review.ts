import type { FrameworkVersion } from '~/modules/programmes/framework'
import type { DecisionRule } from './decision-rule'

/** What an assessor has made of one criterion so far; half-done is kept too. */
export interface Judgement {
  criterionId: string
  level: string | null
  feedback: string
  /** Empty until it was kept once; a later one than was shown means another window wrote. */
  keptAt: string
}

export const verdicts = ['agreed', 'queried'] as const
export type Verdict = (typeof verdicts)[number]

/** A claimed passage that the assessor agreed to or queried. */
export interface ClaimVerdict {
  claimId: string
  criterionId: string
  verdict: Verdict
}

/** An assessor's note in the margin, anchored to a passage (passage.ts) of one entry. */
export interface MarginNote {
  id: string
  authorId: string
  authorName: string
  entryId: string
  criterionId: string | null
  start: number
  length: number
  quote: string
  before: string
  after: string
  note: string
  createdAt: Date
  updatedAt: Date
}

export const decisionKinds = ['recommend', 'refer'] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** One criterion as it stood when it was decided. `asked` is empty unless a referral asks for something. */
export interface DecidedCriterion {
  criterionId: string
  level: string | null
  feedback: string
  asked: string
}

export interface Decision {
  id: string
  submissionId: string
  kind: DecisionKind
  assessorId: string
  assessorName: string
  summary: string
  resubmitBy: string | null
  decidedAt: Date
  criteria: DecidedCriterion[]
}

/** A quality assurer's word on a decision. */
export interface Confirmation {
  decisionId: string
  outcome: 'confirmed' | 'overturned'
  comment: string
  at: Date
  qualityAssurerId: string
  qualityAssurerName: string
}

/** The rule of a framework version, with its levels as numbers from the lowest up. */
export function ruleOf(version: FrameworkVersion): DecisionRule {
  const rank = rankOf(version)
  return {
    mayFallShort: version.mayFallShort,
    criteria: version.criteria.map((criterion) => ({
      id: criterion.id,
      // A threshold that names no level is out of reach: nothing passes by mistake.
      threshold: rank(criterion.threshold) ?? Number.POSITIVE_INFINITY,
      isCompensable: criterion.isCompensable,
    })),
  }
}

/** Judgements as the rule takes them; those without a level, or with one that the version doesn't have, count as none. */
export function levelsOf(
  version: FrameworkVersion,
  judgements: readonly Pick<Judgement, 'criterionId' | 'level'>[],
): Map<string, number> {
  const rank = rankOf(version)
  return new Map(
    judgements.flatMap(({ criterionId, level }) => {
      const value = rank(level)
      return value === undefined ? [] : [[criterionId, value] as const]
    }),
  )
}

function rankOf(version: FrameworkVersion) {
  const ranks = new Map(version.levels.map((level, index) => [level.key, index]))
  return (level: string | null) => (level === null ? undefined : ranks.get(level))
}
