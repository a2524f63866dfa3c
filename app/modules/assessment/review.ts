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

/** Whether what the last referral asked for on a criterion was met. */
export const pointOutcomes = ['met', 'not-met'] as const
export type PointOutcome = (typeof pointOutcomes)[number]
export interface AskedPoint {
  criterionId: string
  outcome: PointOutcome
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
  /** Why the assessor decided otherwise than the rule proposes; '' where they did not. For assessors and quality assurers. */
  departure: string
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
