import { recordEvent } from '~/platform/audit.server'
import { send } from '~/platform/jobs.server'
import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'
import { type InvitationPlace } from './invitations'
import { insertInvitation } from './invitation-queries.server'
import { mailInvitationJob } from './mail-invitation.server'
import { type Invitee } from './parse-invitees'

/**
 * Invites each person to a role in a place; each gets a mail. Whether an address is known here makes no difference to
 * what happens or what is answered. Asking again changes nothing while an invitation stands open: the answer counts
 * how many stand, not how many were new.
 */
export function invitePeople(
  actor: Actor,
  place: InvitationPlace,
  people: readonly Pick<Invitee, 'name' | 'email' | 'role' | 'supporter'>[],
): Promise<{ invited: number }> {
  authorize(actor, 'people.invite', place)
  return transaction(actor, async (trx) => {
    for (const person of people) {
      const id = await insertInvitation(trx, actor, place, person)
      if (!id) continue
      await send(trx, mailInvitationJob, { invitationId: id })
      await recordEvent(
        trx,
        actor,
        'person.invited',
        { id, organisationId: place.organisationId },
        { role: person.role },
      )
    }
    return { invited: people.length }
  })
}
