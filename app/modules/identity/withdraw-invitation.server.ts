import { recordEvent } from '~/platform/audit.server'
import { Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'
import { lockInvitation, markWithdrawn } from './invitation-queries.server'
import { stateOf } from './invitations'

/** Takes an invitation back: its link answers that it was withdrawn. Doing it twice is once; refused when accepted already. */
export function withdrawInvitation(actor: Actor, invitationId: string, now = new Date()): Promise<void> {
  return transaction(actor, async (trx) => {
    const invitation = requireFound(await lockInvitation(trx, invitationId))
    authorize(actor, 'people.invite', invitation)
    const state = stateOf(invitation, now)
    if (state === 'accepted') throw new Refused('identity_invitation_closed')
    if (state === 'withdrawn') return
    await markWithdrawn(trx, invitationId)
    await recordEvent(trx, actor, 'invitation.withdrawn', {
      id: invitationId,
      organisationId: invitation.organisationId,
    })
  })
}
