import { recordEvent } from '~/platform/audit.server'
import { Invalid, Refused } from '~/platform/errors.server'
import { m } from '~/platform/i18n/messages'
import { requireFound } from '~/policy/authorize.server'
import { transaction, type Trx } from '~db/client.server'
import { countAttempt } from './attempts.server'
import { beginSession } from './auth.server'
import { completeSignIn, isBegun, refusalOf, type SignedIn } from './begin-session.server'
import type { Browser } from './browser.server'
import {
  findInvitationByToken,
  lockInvitation,
  markAccepted,
  traineesNaming,
  type InvitationRow,
} from './invitation-queries.server'
import { type Accepted, stateOf } from './invitations'
import { ensurePerson, findPersonByEmail, insertMembership } from './queries.server'

/**
 * Accepts an invitation: makes the person if the address is new here, gives the role, and lets `enrol` do what follows
 * from it in the same transaction. Somebody new is signed in, because holding the mailed token proves the address;
 * undefined for somebody known, who signs in as ever: an invitation lasts two weeks, and what proves an address to let
 * somebody in at most minutes (ASVS 5.0, 6.6).
 */
export async function acceptInvitation(
  form: { token: string; name: string },
  browser: Browser,
  enrol: (trx: Trx, accepted: Accepted) => Promise<void>,
  now = new Date(),
): Promise<SignedIn | undefined> {
  await countAttempt('invitation-opened', browser)
  const { accepted, isKnown } = await transaction(null, async (trx) => {
    const found = requireFound(await findInvitationByToken(trx, form.token))
    const invitation = requireFound(await lockInvitation(trx, found.id))
    const state = stateOf(invitation, now)
    if (state === 'accepted') throw new Refused('identity_invitation_used')
    if (state === 'withdrawn') throw new Refused('identity_invitation_withdrawn')
    if (state === 'expired') throw new Refused('identity_invitation_expired')
    const isKnown = (await findPersonByEmail(trx, invitation.email)) !== undefined
    if (!isKnown && form.name === '') throw new Invalid({ name: m.identity_name_missing() })
    const person = await ensurePerson(trx, {
      email: invitation.email,
      name: form.name,
      timeZone: invitation.timeZone ?? undefined,
    })
    if (person.suspendedAt) throw refusalOf('suspended')
    await insertMembership(trx, { personId: person.id, ...invitation })
    await markAccepted(trx, invitation.id, person.id)
    await recordEvent(trx, { personId: person.id }, 'invitation.accepted', invitation, { role: invitation.role })
    const accepted = { ...(await pairings(trx, invitation)), ...outcome(invitation, person.id) }
    await enrol(trx, accepted)
    return { accepted, isKnown }
  })
  if (isKnown) return undefined
  const begun = await beginSession(accepted.personId, browser)
  if (!isBegun(begun)) throw refusalOf(begun)
  return completeSignIn(begun, browser, 'invitation')
}

const outcome = (invitation: InvitationRow, personId: string) => ({
  invitationId: invitation.id,
  personId,
  role: invitation.role,
  organisationId: invitation.organisationId,
  programmeId: invitation.programmeId,
  cohortId: invitation.cohortId,
})

async function pairings(trx: Trx, invitation: InvitationRow) {
  const supporter = invitation.supporterEmail ? await findPersonByEmail(trx, invitation.supporterEmail) : undefined
  const traineeIds =
    invitation.role === 'supporter' && invitation.cohortId
      ? await traineesNaming(trx, invitation.email, invitation.cohortId)
      : []
  return { supporterId: supporter?.id ?? null, traineeIds }
}
