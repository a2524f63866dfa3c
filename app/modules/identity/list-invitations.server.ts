import type { Actor, Role } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import { reading } from '~db/client.server'
import { listInvitationsAt } from './invitation-queries.server'
import { type InvitationPlace, type InvitationState, stateOf } from './invitations'

export interface ListedInvitation {
  id: string
  email: string
  name: string
  role: Role
  cohortId: string | null
  state: InvitationState
  sentAt: Date | null
  sentCount: number
  expiresAt: Date
  acceptedAt: Date | null
}

/** Invitations to a cohort, or to all of an organisation when `cohortId` is null; newest first, two thousand at most. */
export async function listInvitations(
  actor: Actor,
  place: InvitationPlace,
  now = new Date(),
): Promise<ListedInvitation[]> {
  authorize(actor, 'people.invite', place)
  const rows = await reading(actor, (trx) => listInvitationsAt(trx, place, 2000))
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role,
    cohortId: row.cohortId,
    state: stateOf(row, now),
    sentAt: row.sentAt,
    sentCount: row.sentCount,
    expiresAt: row.expiresAt,
    acceptedAt: row.acceptedAt,
  }))
}
