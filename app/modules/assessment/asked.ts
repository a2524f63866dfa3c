/** What a referral asked for, criterion by criterion in the framework's order. */
export interface AskedOf {
  submissionId: string
  by: string | null
  requests: { criterionId: string; code: string; shortTitle: string; asked: string }[]
}
