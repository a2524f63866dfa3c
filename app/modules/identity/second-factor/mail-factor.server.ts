import { instance } from '~/platform/config.server'
import { m } from '~/platform/i18n/messages'
import { handleJob } from '~/platform/jobs.server'
import { composeMail, sendMail } from '~/platform/mail.server'
import { secondFactorPath } from '~/policy/navigation'
import { type FactorChange, mailFactorJob } from './mail-factor-job.server'

const words: Record<FactorChange, [subject: () => string, text: () => string]> = {
  'set-up': [m.identity_mail_factor_set_up_subject, m.identity_mail_factor_set_up_text],
  ended: [m.identity_mail_factor_ended_subject, m.identity_mail_factor_ended_text],
  renewed: [m.identity_mail_factor_renewed_subject, m.identity_mail_factor_renewed_text],
  recovered: [m.identity_mail_factor_recovered_subject, m.identity_mail_factor_recovered_text],
  reset: [m.identity_mail_factor_reset_subject, m.identity_mail_factor_reset_text],
}

/** Mails what happened to a person's second factor; suspended people, too, may want to know. */
export const mailFactor = handleJob(mailFactorJob, async ({ personId, change }, { transaction }) => {
  const person = await transaction((trx) =>
    trx.selectFrom('person').select(['name', 'email']).where('id', '=', personId).executeTakeFirst(),
  )
  if (!person) return
  const [subject, text] = words[change]
  await sendMail(
    composeMail({
      to: person.email,
      subject: subject(),
      paragraphs: [m.identity_mail_hello({ name: person.name }), text()],
      link: { label: m.identity_mail_factor_button(), url: instance().origin + secondFactorPath },
      footer: m.identity_mail_factor_footer(),
    }),
  )
})
