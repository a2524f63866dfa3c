/** Allocation, review, judgements, notes in the margin, decisions, quality assurance. */
export { allocateSeveral, allocateSubmission, type AllocatedSeveral } from './allocate-submission.server'
export { showAllocating } from './show-allocating.server'
export { claimSubmission } from './claim-submission.server'
export { declineSubmission, showDeclining } from './decline-submission.server'
export { proposeAllocation, type AllocationProposed } from './propose-allocation.server'
export { askedLast } from './asked-last.server'
export { confirmDecision } from './confirm-decision.server'
export { confirmedDecisionOf } from './confirmed-decision.server'
export { decide } from './decide.server'
export { listQueue, type QueueShown } from './list-queue.server'
export { keepJudgement, type Kept } from './keep-judgement.server'
export { keepVerdict } from './keep-verdict.server'
export { keepPoint, keepPrivateNote } from './keep-beside.server'
export { keepInBank, removeFromBank, viewBank } from './bank/keep-bank.server'
export { notePassage, removeNote } from './note-passage.server'
export { askQuestion } from './questions/ask-question.server'
export { replyQuestion } from './questions/reply-question.server'
export { type QuestionsShown, questionsWaiting, showQuestions } from './questions/show-questions.server'
export { returnForRedaction } from './return-for-redaction.server'
export { showRedaction, showReturn } from './show-redaction.server'
export { releaseReferral } from './release-referral.server'
export { releaseCohort, showCohortOutcomes } from './release-cohort.server'
export { recallOutcome } from './recall-outcome.server'
export { readOutcomeFirst } from './read-outcome.server'
export { showReview, type ReviewShown } from './show-review.server'
export { takeOver } from './take-over.server'
export { takeBack } from './take-back.server'
export { standingDecision } from './decision-queries.server'
export { listConfirmations } from './list-confirmations.server'
export {
  isDecided,
  mayConfirm as mayConfirmDecision,
  mayRelease as mayReleaseReferral,
  mayRecall,
  mayTakeBack,
  showConfirmation,
  isOwnUntold,
  showFeedback,
  showOwnDecision,
} from './show-outcome.server'
export { showDecision } from './show-decision.server'
export { showChanges } from './show-changes.server'
export { markFirst } from './quality/sight.server'
export { drawAgain, drawSample } from './quality/draw-sample.server'
export { editPlan, viewPlan } from './quality/edit-plan.server'
export { beginMarking, finishMarking, keepMark } from './quality/mark.server'
export { listChecks, showCheck, showMarking, type CheckListed, type CheckShown } from './quality/show-check.server'
export { settleCheck } from './quality/settle-check.server'
export { lodgeAppeal } from './appeals/lodge-appeal.server'
export { answerAppeal } from './appeals/answer-appeal.server'
export { listAppeals, showAppeals, type AppealsShown } from './appeals/show-appeals.server'
export { ownTurnaround } from './own-turnaround.server'
export { closeCalibration, giveConsent, openCalibration } from './calibration/open-calibration.server'
export { finishCalibration, keepCalibrationMark } from './calibration/mark-calibration.server'
export {
  type CalibrationShown,
  listCalibrations,
  showCalibration,
  showCalibrationMarking,
  consentAsked,
  showConsent,
} from './calibration/show-calibration.server'
export { centreReportPdf } from './quality/centre-report-pdf.server'
export { reportCentre } from './quality/centre-report.server'
export { listAssured } from './quality/list-programmes.server'
export { reportAgreement, type AgreementReport } from './quality/agreement-report.server'
export { confirmRest } from './quality/confirm-rest.server'

import { tellDueSoon } from './due-soon.server'
import { releaseDue } from './release-due.server'

/** Jobs that the worker runs for this module. */
export const assessmentJobs = [releaseDue, tellDueSoon]
