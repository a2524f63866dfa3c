import { peopleById, peopleHolding } from '~/modules/identity/index.server'
import { programmeOf } from '~/modules/programmes/index.server'
import { instance } from '~/platform/config.server'
import { m } from '~/platform/i18n/messages'
import { handleJob } from '~/platform/jobs.server'
import { composeMail, sendMail } from '~/platform/mail.server'
import type { Trx } from '~db/client.server'
import { findExtension } from './extension-queries.server'
import { mailExtensionJob } from './extension-job.server'

/** Tells the cohort's admins that somebody asked for a later day, or the trainee that there is an answer. Neither the reason nor the answer is in the mail. */
export const mailExtension = handleJob(mailExtensionJob, async ({ requestId, about }, { transaction }) => {
  const letters = await transaction((trx) => (about === 'asked' ? toAdmins(trx, requestId) : toTrainee(trx, requestId)))
  for (const letter of letters) await sendMail(composeMail(letter))
})

async function toAdmins(trx: Trx, requestId: string) {
  const request = await findExtension(trx, requestId)
  if (request?.state !== 'waiting') return []
  const { cohort, leadId } = await programmeOf(trx, request.cohortId)
  const places = [...new Set([cohort.organisationId, cohort.leadId ?? leadId].filter((id) => id !== null))]
  const admins = await peopleHolding(trx, 'admin', places)
  const people = await peopleById(trx, [request.traineeId, ...admins.map(({ personId }) => personId)])
  const name = people.get(request.traineeId)?.name ?? ''
  return [...new Set(admins.map(({ personId }) => personId))].flatMap((id) => {
    const admin = people.get(id)
    return admin
      ? [
          {
            to: admin.email,
            subject: m.submissions_extension_mail_asked_subject({ name }),
            paragraphs: [
              m.identity_mail_hello({ name: admin.name }),
              m.submissions_extension_mail_asked({ name, cohort: cohort.name }),
            ],
            link: {
              label: m.submissions_extension_mail_open(),
              url: `${instance().origin}/cohorts/${cohort.id}/extensions`,
            },
            footer: m.submissions_extension_mail_asked_footer({ cohort: cohort.name }),
          },
        ]
      : []
  })
}

async function toTrainee(trx: Trx, requestId: string) {
  const request = await findExtension(trx, requestId)
  if (request?.state !== 'granted' && request?.state !== 'declined') return []
  const { name: programme, cohort } = await programmeOf(trx, request.cohortId)
  const trainee = (await peopleById(trx, [request.traineeId])).get(request.traineeId)
  const log = await trx
    .selectFrom('log')
    .select('id')
    .where('trainee_id', '=', request.traineeId)
    .where('cohort_id', '=', request.cohortId)
    .executeTakeFirst()
  if (!trainee || !log) return []
  return [
    {
      to: trainee.email,
      subject: m.submissions_extension_mail_answered_subject(),
      paragraphs: [
        m.identity_mail_hello({ name: trainee.name }),
        m.submissions_extension_mail_answered({ programme, cohort: cohort.name }),
      ],
      link: {
        label: m.submissions_extension_mail_open(),
        url: `${instance().origin}/logs/${log.id}/extension`,
      },
      footer: m.submissions_extension_mail_answered_footer(),
    },
  ]
}
