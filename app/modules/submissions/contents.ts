import type { Language } from '~/modules/logs/language'
import type { SetSession } from '~/modules/logs/session'
import type { Form } from './stage'

/** A claimed passage as it was frozen: offsets in the entry's plain text, the quotation, and the trainee's note. */
export interface FrozenClaim {
  id: string
  criterionId: string
  from: number
  to: number
  quote: string
  note: string
}

/** One entry of a submission, as it stood at hand-in. `plain` is what offsets count over; `html` is sanitised. */
export interface SubmittedEntry {
  entryId: string
  versionId: string
  partTitle: string
  title: string
  kind: string
  occurredOn: string | null
  plain: string
  html: string
  words: number
  claims: FrozenClaim[]
  session: SetSession | null
}

export interface FrozenDeclarations {
  ownWork: boolean
  namesChanged: boolean
  usedAi: boolean
  aiHow: string
}

/** What never changes about a submission. */
export interface SubmissionRecord {
  id: string
  number: number
  logId: string
  traineeId: string
  cohortId: string
  frameworkVersionId: string
  attempt: number
  words: number
  form: Form
  /** The one that the log was in when it was handed in. */
  language: Language
  sha256: string
  handedInAt: Date
  declarations: FrozenDeclarations
}
