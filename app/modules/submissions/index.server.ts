export { advance, noteJudged, scheduleRelease } from './advance.server'
export { type Stage } from './stage'
export { entriesOf, findSubmission } from './contents.server'
export { handIn } from './hand-in.server'
export { tellAllocated } from './tell-handed-in.server'
export { showHandIn, type HandInShown } from './show-hand-in.server'
export { attemptFacts } from './hand-in-rules.server'
export { listAttempts, type Attempt } from './list-attempts.server'
export {
  attemptsOf,
  findStage,
  findStageByNumber,
  findStages,
  handedInBy,
  lockDueForRelease,
  lockHeldIn,
  noteRead,
  standingsIn,
  trailOf,
  type TrailStep,
  type CohortStandings,
  lockStage,
  lockStages,
  readersBefore,
  stagesIn,
  submissionsOf,
} from './queries.server'
export { showSubmission, type SubmissionShown } from './show-submission.server'
export { termsOf, caseloadAt, type Absence, type AssessorTerms } from './terms/assessor-terms.server'
export { chooseLanguages, noteAbsence, removeAbsence, viewOwnTerms } from './terms/own-terms.server'
export { limitCaseload, noteAbsenceOf, removeAbsenceOf, viewTerms } from './terms/manage-terms.server'
export { withdraw } from './withdraw.server'
export { nextInQueue, queueCounts, queuePage, queuePageSize, type QueueScope } from './queue-queries.server'
export {
  askExtension,
  viewOwnExtensions,
  withdrawExtension,
  type OwnExtensions,
} from './extensions/ask-extension.server'
export { answerExtension, viewExtensions, type CohortExtensions } from './extensions/answer-extension.server'
export { dueDatesFile } from './extensions/due-dates-file.server'

import { mailExtension } from './extensions/mail-extension.server'
import { lapseReferrals } from './lapse.server'

/** Jobs that the worker runs for this module. */
export const submissionJobs = [mailExtension, lapseReferrals]
