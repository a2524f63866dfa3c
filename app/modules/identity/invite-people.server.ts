import { recordEvent } from '~/platform/audit.server'
import { send } from '~/platform/jobs.server'
import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'
import { type InvitationPlace } from './invitations'
import { insertInvitation } from './invitation-queries.server'
import { mailInvitationJob } from './mail-invitation.server'
import { type Invitee } from './parse-invitees'

export type PersonToInvite = Pick<Invitee, 'name' | 'email' | 'role' | 'supporter'>

/** Statements of so many people travel together on the one connection. */
const inFlight = 50

/**
 * Invites each person to a role in a place; each gets a mail. Whether an address is known here makes no difference to
 * what happens or what is answered. Asking again changes nothing while an invitation stands open: the answer counts
 * how many stand, not how many were new.
 */
export function invitePeople(
  actor: Actor,
  place: InvitationPlace,
  people: readonly PersonToInvite[],
): Promise<{ invited: number }> {
  authorize(actor, 'people.invite', place)
  // Each insert locks its address: two lists that share people must take them in the same order.
  const once = new Map(people.map((person) => [`${person.email} ${person.role}`, person]))
  const inOrder = [...once.values()].sort((a, b) => (a.email < b.email ? -1 : 1))
  return transaction(actor, async (trx) => {
    const invite = async (person: PersonToInvite) => {
      const id = await insertInvitation(trx, actor, place, person)
      if (!id) return
      await send(trx, mailInvitationJob, { invitationId: id })
      await recordEvent(
        trx,
        actor,
        'person.invited',
        { id, organisationId: place.organisationId },
        { role: person.role },
      )
    }
    for (let at = 0; at < inOrder.length; at += inFlight)
      await Promise.all(inOrder.slice(at, at + inFlight).map(invite))
    return { invited: people.length }
  })
}
