import { instance } from '~/platform/config.server'
import { m } from '~/platform/i18n/messages'
import { declareJob, handleJob } from '~/platform/jobs.server'
import { composeMail, sendMail } from '~/platform/mail.server'
import { linkMinutes, mintProofs } from './auth.server'
import { deleteOldSignInRequests, findOpenSignInRequest, findPersonByEmail, markSignInMailed } from './queries.server'

export const mailSignInJob = declareJob<{ requestId: string }>('identity.mail-sign-in')

/**
 * Sends the link and the code of a request in one mail, if the address belongs to somebody. They are made for any other
 * address too, and told to nobody: trying a code then does the same work whether or not somebody has the address.
 */
export const mailSignIn = handleJob(mailSignInJob, async ({ requestId }, { transaction }) => {
  const asked = await transaction(async (trx) => {
    await deleteOldSignInRequests(trx)
    const request = await findOpenSignInRequest(trx, requestId)
    return request && { email: request.email, person: await findPersonByEmail(trx, request.email) }
  })
  if (!asked) return
  const { token, code } = await mintProofs(asked.email)
  if (!asked.person) return
  await sendMail(signInLetter(asked.person, token, code))
  await transaction((trx) => markSignInMailed(trx, requestId))
})

export function signInLetter(person: { name: string; email: string }, token: string, code: string) {
  return composeMail({
    to: person.email,
    subject: m.identity_mail_sign_in_subject(),
    paragraphs: [m.identity_mail_hello({ name: person.name }), m.identity_mail_sign_in_text({ minutes: linkMinutes })],
    link: { label: m.identity_mail_sign_in_button(), url: `${instance().origin}/sign-in/link?token=${token}` },
    code: { label: m.identity_mail_sign_in_code(), value: code },
    footer: m.identity_mail_sign_in_footer(),
  })
}
