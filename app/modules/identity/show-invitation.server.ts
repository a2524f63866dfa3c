import type { Role } from '~/policy/actor'
import { requireFound } from '~/policy/authorize.server'
import { db } from '~db/client.server'
import { countAttempt } from './attempts.server'
import { findInvitationByToken } from './invitation-queries.server'
import { type InvitationState, stateOf } from './invitations'
import { findPersonByEmail } from './queries.server'

export interface ShownInvitation {
  state: InvitationState
  email: string
  /** As the inviter wrote it; may be empty. */
  name: string
  role: Role
  organisationName: string
  programmeName: string | null
  cohortName: string | null
  /** The address has a person here already: their name stands and isn't asked for. */
  isKnown: boolean
}

/** What an invitation's page shows to whoever holds its token; an unknown token isn't there (404). Looking accepts nothing. */
export async function showInvitation(token: string, clientAddress: string, now = new Date()): Promise<ShownInvitation> {
  await countAttempt('invitation-opened', { clientAddress })
  const row = requireFound(token.length > 200 ? undefined : await findInvitationByToken(db(), token))
  const person = await findPersonByEmail(db(), row.email)
  return {
    state: stateOf(row, now),
    email: row.email,
    name: row.name,
    role: row.role,
    organisationName: row.organisationName,
    programmeName: row.programmeName,
    cohortName: row.cohortName,
    isKnown: person !== undefined,
  }
}
