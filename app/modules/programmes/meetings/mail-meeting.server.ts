import { peopleById } from '~/modules/identity/index.server'
import { instance } from '~/platform/config.server'
import { m } from '~/platform/i18n/messages'
import { handleJob } from '~/platform/jobs.server'
import { composeMail, sendMail } from '~/platform/mail.server'
import { formatMoment, zoneInWords } from '~/ui/dates'
import { findMeeting } from './meeting-queries.server'
import { mailMeetingJob } from './meeting-job.server'

/** Says when a meeting is, or that it is off, in the zone of whom it is mailed to; what it is about and where one joins stand on its page alone. A change that another has overtaken is not told. */
export const mailMeeting = handleJob(mailMeetingJob, async ({ meetingId, toId, sequence }, { transaction }) => {
  const told = await transaction(async (trx) => {
    const meeting = await findMeeting(trx, meetingId)
    if (!meeting || meeting.sequence !== sequence) return undefined
    const people = await peopleById(trx, [meeting.traineeId, meeting.supporterId])
    const to = people.get(toId)
    const by = people.get(toId === meeting.traineeId ? meeting.supporterId : meeting.traineeId)
    return to && by && { meeting, to, by }
  })
  if (!told) return
  const { meeting, to, by } = told
  const facts = {
    name: by.name,
    moment: formatMoment(meeting.startsAt, to.timeZone),
    zone: zoneInWords(to.timeZone),
    minutes: meeting.minutes,
  }
  const [subject, text] = meeting.isCancelled
    ? [m.programmes_meeting_mail_off_subject(facts), m.programmes_meeting_mail_off(facts)]
    : sequence === 0
      ? [m.programmes_meeting_mail_new_subject(facts), m.programmes_meeting_mail_new(facts)]
      : [m.programmes_meeting_mail_changed_subject(facts), m.programmes_meeting_mail_changed(facts)]
  await sendMail(
    composeMail({
      to: to.email,
      subject,
      paragraphs: [m.identity_mail_hello({ name: to.name }), text],
      link: { label: m.programmes_meeting_mail_link(), url: `${instance().origin}/meetings/${meeting.id}` },
      footer: m.programmes_meeting_mail_footer({ name: by.name }),
    }),
  )
})
