import type { Role } from '~/policy/actor'

/** The roles for which a programme can ask for a second factor. */
export const boundRoles = ['assessor', 'quality-assurer', 'admin'] as const satisfies readonly Role[]
