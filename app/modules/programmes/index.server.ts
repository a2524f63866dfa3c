export { programmeOf } from './queries.server'
export { criteriaOf } from './framework-queries.server'
export { conflictsAmong, conflictsBetween, type ConflictPair } from './conflicts.server'
export { allocatedAssessorOf, enrolmentsOf } from './enrolments.server'
