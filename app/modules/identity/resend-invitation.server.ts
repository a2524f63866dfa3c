import { recordEvent } from '~/platform/audit.server'
import { Refused } from '~/platform/errors.server'
import { send } from '~/platform/jobs.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'
import { extendInvitation, lockInvitation } from './invitation-queries.server'
import { stateOf } from './invitations'
import { mailInvitationJob } from './mail-invitation.server'

/** A second press within this time sends no second mail. */
const quietSeconds = 60

/** Mails an invitation again, with a new link and a new term; the link mailed before stops working. Works on an expired one. Refused once accepted or withdrawn. */
export function resendInvitation(actor: Actor, invitationId: string, now = new Date()): Promise<void> {
  return transaction(actor, async (trx) => {
    const invitation = requireFound(await lockInvitation(trx, invitationId))
    authorize(actor, 'people.invite', invitation)
    const state = stateOf(invitation, now)
    if (state === 'accepted' || state === 'withdrawn') throw new Refused('identity_invitation_closed')
    const sentAgo = invitation.sentAt ? (now.getTime() - invitation.sentAt.getTime()) / 1000 : Infinity
    if (sentAgo < quietSeconds && state === 'sent') return
    await extendInvitation(trx, invitationId)
    await send(trx, mailInvitationJob, { invitationId })
    await recordEvent(trx, actor, 'invitation.resent', { id: invitationId, organisationId: invitation.organisationId })
  })
}
