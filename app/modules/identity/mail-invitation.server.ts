import { instance } from '~/platform/config.server'
import { m } from '~/platform/i18n/messages'
import { declareJob, handleJob } from '~/platform/jobs.server'
import { composeMail, sendMail } from '~/platform/mail.server'
import { findInvitation, type InvitationRow, markMailed } from './invitation-queries.server'
import { invitationDays, stateOf } from './invitations'
import { roleName } from './role-names'
import { newToken } from './tokens.server'

export const mailInvitationJob = declareJob<{ invitationId: string }>('identity.mail-invitation')

/** Mails an open invitation with a token made for this mail; it stands nowhere else but, hashed, in the row. */
export const mailInvitation = handleJob(mailInvitationJob, async ({ invitationId }, { transaction }) => {
  const invitation = await transaction((trx) => findInvitation(trx, invitationId))
  if (!invitation || ['accepted', 'withdrawn', 'expired'].includes(stateOf(invitation, new Date()))) return
  const token = newToken()
  // Before sending, so that the mailed link works the moment it arrives; a retry makes another.
  await transaction((trx) => markMailed(trx, invitation.id, token))
  await sendMail(invitationLetter(invitation, token))
})

export function invitationLetter(invitation: InvitationRow, token: string) {
  const role = roleName(invitation.role)
  const organisation = invitation.organisationName
  return composeMail({
    to: invitation.email,
    subject: m.identity_mail_invitation_subject({ organisation }),
    paragraphs: [
      invitation.name ? m.identity_mail_hello({ name: invitation.name }) : m.identity_mail_hello_nameless(),
      invitation.programmeName
        ? m.identity_mail_invitation_text_programme({
            organisation,
            role,
            programme: invitation.programmeName,
            cohort: invitation.cohortName ?? '',
          })
        : m.identity_mail_invitation_text({ organisation, role }),
      m.identity_mail_invitation_terms({ days: invitationDays }),
    ],
    link: { label: m.identity_mail_invitation_button(), url: `${instance().origin}/invitations/${token}` },
    footer: m.identity_mail_invitation_footer({ organisation }),
  })
}
