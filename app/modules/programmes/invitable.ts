import type { Role } from '~/policy/actor'

/** Roles that hold for one cohort; the others hold for the organisation. */
const cohortRoles: readonly Role[] = ['trainee', 'supporter']
/** Whom a cohort's page invites. */
export const invitedToCohort: readonly Role[] = ['trainee', 'supporter', 'assessor', 'quality-assurer']
/** Whom an organisation's page invites: trainees and supporters belong to a cohort. */
export const invitedToOrganisation: readonly Role[] = ['assessor', 'quality-assurer', 'admin', 'external-verifier']

export const holdsForCohort = (role: Role) => cohortRoles.includes(role)
