import { sql } from 'kysely'
import { instance } from '~/platform/config.server'
import { m } from '~/platform/i18n/messages'
import { declareJob, handleJob, send } from '~/platform/jobs.server'
import { composeMail, sendMail } from '~/platform/mail.server'
import type { Trx } from '~db/client.server'

const reminderJob = declareJob<{ personId: string }>('logs.remind')

/** The hour of the morning, where the person is, in which a reminder is mailed. */
const hour = 9

/**
 * Once an hour, those who asked for it and have saved nothing in any of their logs for so many days are reminded, in the
 * morning where they are: once for each silence. Nobody whose enrolment has ended or who is suspended.
 */
export const lookForSilences = handleJob(
  declareJob('logs.look-for-silences'),
  async (_ids, { transaction }) => {
    await transaction(async (trx) => {
      for (const personId of await takeSilent(trx)) await send(trx, reminderJob, { personId }, { once: personId })
    })
  },
  '5 * * * *',
)

/** Marks each silence as told in the transaction that queues its mail, so that two workers tell it once. */
async function takeSilent(trx: Trx): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    with silent as (
      select r.person_id, greatest(max(w.saved_at), max(l.created_at)) as last
      from writing_rhythm r
      join person p on p.id = r.person_id and p.suspended_at is null
      join log l on l.trainee_id = r.person_id
      join enrolment n on n.person_id = l.trainee_id and n.cohort_id = l.cohort_id and n.ended_at is null
      left join entry e on e.log_id = l.id
      left join entry_writing w on w.entry_id = e.id
      where r.remind_after is not null and extract(hour from now() at time zone p.time_zone) = ${hour}
      group by r.person_id
    )
    update writing_rhythm r set reminded_of = silent.last
    from silent
    where r.person_id = silent.person_id and silent.last < now() - make_interval(days => r.remind_after)
      and r.reminded_of is distinct from silent.last
    returning r.person_id`.execute(trx)
  return rows.map((row) => row.person_id)
}

/** Mails one reminder, without a word of the log; it says how to end them, for the reader and for their mail program (RFC 8058). */
export const remind = handleJob(reminderJob, async ({ personId }, { transaction }) => {
  const person = await transaction((trx) =>
    trx
      .selectFrom('writing_rhythm as r')
      .innerJoin('person as p', 'p.id', 'r.person_id')
      .select(['p.name', 'p.email', 'r.remind_after as days', 'r.reminders_key as key'])
      .where('r.person_id', '=', personId)
      .where('p.suspended_at', 'is', null)
      .executeTakeFirst(),
  )
  // Switched off since.
  if (person?.days == null) return
  const { origin } = instance()
  const stop = `${origin}/reminders/${person.key}`
  await sendMail({
    ...composeMail({
      to: person.email,
      subject: m.logs_rhythm_mail_subject(),
      paragraphs: [m.identity_mail_hello({ name: person.name }), m.logs_rhythm_mail_text({ days: person.days })],
      link: { label: m.logs_rhythm_mail_link(), url: `${origin}/desk` },
      footer: m.logs_rhythm_mail_footer({ stop }),
    }),
    unsubscribe: stop,
  })
})
