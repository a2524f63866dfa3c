/** A programme's settings, as every module reads them. */
export interface ProgrammeSettings {
  name: string
  /** What is awarded, as it reads after "is accredited as a …". */
  award: string
  awardingBody: string
  signatoryName: string
  awardingSignatoryName: string
  /** IANA zone: a due date ends at midnight there. */
  timeZone: string
  wordsMin: number
  wordsMax: number
  /** True: a log outside the range can't be handed in. */
  wordsBlock: boolean
  /** True: a log with a criterion without evidence can't be handed in. */
  evidenceBlocks: boolean
  /** True: assessors may claim what is not allocated. */
  mayClaim: boolean
  attemptsMax: number
  /** Days a referred trainee has for the next attempt. */
  resubmissionDays: number
  /** Days after the last one for another attempt on which a referral lapses; null: it never does. */
  lapseDays: number | null
  /** Days an assessor has for a review. */
  reviewDays: number
  /** Days to appeal in, after a release or an answer; and days in which an appeal is to be answered. */
  appealDays: number
  appealAnswerDays: number
  hoursMin: number
  setsMin: number
  /** Years a record is valid; 0 means without an end. */
  validYears: number
  contactName: string
  contactEmail: string
  safeguardingContact: string
  /** True: its assessors, quality assurers and admins have their roles only with a second factor. */
  secondFactorRequired: boolean
}

export interface Programme extends ProgrammeSettings {
  id: string
  /** The organisation that runs it. */
  organisationId: string
  organisationName: string
  /** The organisation that leads the one that runs it, if any. */
  leadId: string | null
  /** Organisations that take part beside it. */
  partnerIds: string[]
  frameworkId: string
}

export interface Cohort {
  id: string
  programmeId: string
  organisationId: string
  organisationName: string
  /** The organisation that leads the cohort's, if any. */
  leadId: string | null
  frameworkVersionId: string
  name: string
  /** Days, as 2026-09-01. */
  startsOn: string
  handInOn: string
  /** True: nobody's outcome is told before all are, by an admin. */
  releasesTogether: boolean
}
