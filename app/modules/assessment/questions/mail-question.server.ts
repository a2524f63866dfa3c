import { peopleById } from '~/modules/identity/index.server'
import { findStage } from '~/modules/submissions/index.server'
import { instance } from '~/platform/config.server'
import { m } from '~/platform/i18n/messages'
import { handleJob } from '~/platform/jobs.server'
import { composeMail, sendMail } from '~/platform/mail.server'
import { mailQuestionJob } from './mail-question-job.server'

/** Tells of a question or of a reply. Neither is in the mail. */
export const mailQuestion = handleJob(mailQuestionJob, async ({ questionId, about }, { transaction }) => {
  const letter = await transaction(async (trx) => {
    const asked = await trx
      .selectFrom('assessor_question')
      .select(['submission_id', 'assessor_id', 'replied_at'])
      .where('id', '=', questionId)
      .executeTakeFirst()
    const stage = asked && (await findStage(trx, asked.submission_id))
    if (!asked || !stage) return undefined
    // Answered before the mail went: then there is nothing to ask for.
    if (about === 'asked' && asked.replied_at) return undefined
    const to = about === 'asked' ? stage.traineeId : asked.assessor_id
    const person = (await peopleById(trx, [to])).get(to)
    if (!person) return undefined
    const { number } = stage
    return {
      to: person.email,
      subject:
        about === 'asked' ? m.assessment_mail_asked_subject({ number }) : m.assessment_mail_replied_subject({ number }),
      paragraphs: [
        m.identity_mail_hello({ name: person.name }),
        about === 'asked'
          ? m.assessment_mail_asked({ number, cohort: stage.cohortName })
          : m.assessment_mail_replied({ number, cohort: stage.cohortName }),
      ],
      link: {
        label: m.submissions_extension_mail_open(),
        url: `${instance().origin}/submissions/${stage.submissionId}/questions`,
      },
      footer: about === 'asked' ? m.assessment_mail_returned_footer() : m.assessment_mail_replied_footer(),
    }
  })
  if (letter) await sendMail(composeMail(letter))
})
