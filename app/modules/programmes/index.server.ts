/** Organisations, programmes, criteria frameworks, cohorts, enrolments and who may not judge whom. */
export { findProgramme, programmeOf } from './queries.server'
export { criteriaOf } from './framework-queries.server'
export { conflictsAmong, conflictsBetween, type ConflictPair } from './conflicts.server'
export { cohortsAround, organisationsAround } from './cohorts-around.server'
export { allocatedAssessorOf, allocatedAssessorsOf, enrolmentsOf } from './enrolments.server'
export { enrolAccepted } from './enrol-accepted.server'

export { createOrganisation } from './create-organisation.server'
export { renameOrganisation } from './rename-organisation.server'
export { viewOrganisation, viewOrganisations } from './view-organisations.server'

export { createProgramme } from './create-programme.server'
export { editProgramme } from './edit-programme.server'
export { choosePartners } from './choose-partners.server'
export { viewFrameworks, viewProgrammes } from './view-programmes.server'
export { viewCohortPlaces, viewPartners, viewProgramme, viewSettings } from './view-programme.server'

export { beginVersion } from './begin-version.server'
export { addCriterion } from './add-criterion.server'
export { editCriterion } from './edit-criterion.server'
export { moveCriterion } from './move-criterion.server'
export { removeCriterion } from './remove-criterion.server'
export { importFramework } from './import-framework.server'
export { takeOutFramework } from './take-out-framework.server'
export { tryRule } from './try-rule.server'
export { editRule } from './edit-rule.server'
export { publishVersion } from './publish-version.server'
export { listFrameworks } from './list-frameworks.server'
export { viewDraft, viewFramework } from './view-framework.server'

export { createCohort } from './create-cohort.server'
export { editCohort } from './edit-cohort.server'
export { endEnrolment, leaveCohort } from './end-enrolment.server'
export { allocateAssessor } from './allocate-assessor.server'
export { assignSupporter } from './assign-supporter.server'
export { endSupport } from './end-support.server'
export { declareConflict } from './declare-conflict.server'
export { withdrawConflict } from './withdraw-conflict.server'
export { createLearningSet, editLearningSet } from './save-learning-set.server'
export { viewAllocations, viewCohort, viewSupporters, viewTrainees, type CohortTrainee } from './view-cohort.server'
export { viewLearningSets, type LearningSet } from './view-learning-sets.server'

export {
  invitationsOfCohort,
  invitationsOfOrganisation,
  inviteToCohort,
  inviteToOrganisation,
  previewForCohort,
  previewForOrganisation,
  type InvitePreview,
} from './invite.server'

export { viewSupporting } from './view-supporting.server'
export { supportersOf } from './supporters-of.server'

export { viewContacts, type Contact } from './view-contacts.server'

export { arrangeMeeting, cancelMeeting, changeMeeting } from './meetings/arrange-meeting.server'
export {
  meetingFile,
  meetingsAhead,
  meetingsOver,
  showMeeting,
  showSupport,
  type Meetings,
  type MeetingShown,
} from './meetings/view-meetings.server'

import { mailMeeting } from './meetings/mail-meeting.server'

/** Jobs that the worker runs for this module. */
export const programmeJobs = [mailMeeting]
