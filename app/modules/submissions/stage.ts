import type { Language } from '~/modules/logs/language'
import type { SubmissionFacts } from '~/policy/abilities'
import { isReleased, type State } from './lifecycle'

/** Whether a submission holds prose, only verse, or both. */
export const forms = ['prose', 'haiku', 'mixed'] as const
export type Form = (typeof forms)[number]

/** Where a submission stands, and what a list shows of it. Days are calendar days in the programme's zone. */
export interface Stage {
  submissionId: string
  number: number
  state: State
  traineeId: string
  traineeName: string
  cohortId: string
  cohortName: string
  programmeId: string
  organisationId: string
  /** The organisation that leads the submission's, if any. */
  leadId: string | null
  assessorId: string | null
  dueOn: string
  since: Date
  reviewStartedAt: Date | null
  releasedAt: Date | null
  /** When it is to be released; null: by hand, or it is. */
  releaseAt: Date | null
  /** When its trainee first read what was released. */
  readAt: Date | null
  /** How many criteria have a level so far. */
  judged: number
  attempt: number
  words: number
  form: Form
  language: Language
}

/** What the policy table needs to know of a submission. */
export const factsOf = (stage: Stage): SubmissionFacts => ({
  organisationId: stage.organisationId,
  leadId: stage.leadId,
  traineeId: stage.traineeId,
  assessorId: stage.assessorId,
  state: stage.state,
  isReleased: stage.releasedAt !== null && isReleased(stage.state),
})
