import { m } from '~/platform/i18n/messages'
import type { Role, Withheld } from '~/policy/actor'

const names: Record<Role, () => string> = {
  trainee: m.identity_role_trainee,
  supporter: m.identity_role_supporter,
  assessor: m.identity_role_assessor,
  'quality-assurer': m.identity_role_quality_assurer,
  admin: m.identity_role_admin,
  'external-verifier': m.identity_role_external_verifier,
}

/** A role in the words of its field, as it stands within a sentence: "quality assurer". */
export const roleName = (role: Role) => names[role]()

/** What is withheld, in words: each role and each programme once. */
export const waitingOf = ({ memberships, programmes }: Withheld) => ({
  roles: [...new Set(memberships.map(({ role }) => role))],
  programmes: [...programmes],
})
