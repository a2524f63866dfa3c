import { peopleById } from '~/modules/identity/index.server'
import { findStage } from '~/modules/submissions/index.server'
import { instance } from '~/platform/config.server'
import { m } from '~/platform/i18n/messages'
import { handleJob } from '~/platform/jobs.server'
import { composeMail, sendMail } from '~/platform/mail.server'
import { mailReturnedJob } from './mail-returned-job.server'

/** Tells a trainee that a submission came back. What is asked for is not in the mail: it says where somebody can be recognised. */
export const mailReturned = handleJob(mailReturnedJob, async ({ submissionId }, { transaction }) => {
  const letter = await transaction(async (trx) => {
    const stage = await findStage(trx, submissionId)
    const trainee = stage && (await peopleById(trx, [stage.traineeId])).get(stage.traineeId)
    if (stage?.state !== 'returned' || !trainee) return undefined
    return {
      to: trainee.email,
      subject: m.assessment_mail_returned_subject({ number: stage.number }),
      paragraphs: [
        m.identity_mail_hello({ name: trainee.name }),
        m.assessment_mail_returned({ number: stage.number, cohort: stage.cohortName }),
      ],
      link: {
        label: m.submissions_extension_mail_open(),
        url: `${instance().origin}/submissions/${submissionId}`,
      },
      footer: m.assessment_mail_returned_footer(),
    }
  })
  if (letter) await sendMail(composeMail(letter))
})
