import { sql } from 'kysely'
import { instance } from '~/platform/config.server'
import { m } from '~/platform/i18n/messages'
import { declareJob, handleJob, send } from '~/platform/jobs.server'
import { composeMail, type Mail, sendMail } from '~/platform/mail.server'
import type { Trx } from '~db/client.server'
import { mailNoticeJob } from './mail-notice-job.server'
import { noticeKindName, type NoticeFacts, type NoticeKind, noticeWords } from './notice'
import { choiceFor } from './notice-queries.server'

/** The hour of the morning, where the person is, in which the mail of the day is sent. */
const hour = 8

/** Mails a notice at once, for whoever wants that: nobody who has read it already, or is suspended. */
export const mailNotice = handleJob(mailNoticeJob, async ({ noticeId }, { transaction }) => {
  const mail = await transaction(async (trx) => {
    const notice = await unmailed(trx).where('n.id', '=', noticeId).executeTakeFirst()
    if (!notice) return undefined
    const { mail, stopKey } = await choiceFor(trx, notice.person_id, notice.kind)
    return mail === 'at-once' ? letterOf(notice, stopKey) : undefined
  })
  if (!mail) return
  await sendMail(mail)
  await transaction((trx) => markMailed(trx, [noticeId]))
})

/** The mail of the day of one person. */
const mailDayJob = declareJob<{ personId: string }>('identity.mail-day')

/** Once an hour, those for whom it is morning and for whom something waits get the mail of the day. */
export const lookForDays = handleJob(
  declareJob('identity.look-for-days'),
  async (_ids, { transaction }) => {
    await transaction(async (trx) => {
      const { rows } = await sql<{ person_id: string }>`
        select distinct n.person_id from notice n
        join notice_choice c on c.person_id = n.person_id and c.kind = n.kind and c.mail = 'daily'
        join person p on p.id = n.person_id and p.suspended_at is null
        where n.mailed_at is null and n.read_at is null
          and extract(hour from now() at time zone p.time_zone) = ${hour}`.execute(trx)
      for (const { person_id: personId } of rows) await send(trx, mailDayJob, { personId }, { once: personId })
    })
  },
  '10 * * * *',
)

export const mailDay = handleJob(mailDayJob, async ({ personId }, { transaction }) => {
  const day = await transaction(async (trx) => {
    const notices = await unmailed(trx)
      .innerJoin('notice_choice as c', (join) =>
        join.onRef('c.person_id', '=', 'n.person_id').onRef('c.kind', '=', 'n.kind').on('c.mail', '=', 'daily'),
      )
      .where('n.person_id', '=', personId)
      .orderBy('n.at')
      .execute()
    const [first] = notices
    if (!first) return undefined
    const { origin } = instance()
    const mail = composeMail({
      to: first.email,
      subject: m.identity_notice_day_subject({ n: notices.length }),
      paragraphs: [m.identity_mail_hello({ name: first.name }), ...notices.map(wordsOf)],
      link: { label: m.identity_notice_open_all(), url: `${origin}/notices` },
      footer: m.identity_notice_day_footer({ choices: `${origin}/notices#choices` }),
    })
    return { mail, ids: notices.map(({ id }) => id) }
  })
  if (!day) return
  await sendMail(day.mail)
  await transaction((trx) => markMailed(trx, day.ids))
})

const unmailed = (trx: Trx) =>
  trx
    .selectFrom('notice as n')
    .innerJoin('person as p', 'p.id', 'n.person_id')
    .select(['n.id', 'n.person_id', 'n.kind', 'n.facts', 'n.path', 'p.name', 'p.email'])
    .where('n.mailed_at', 'is', null)
    .where('n.read_at', 'is', null)
    .where('p.suspended_at', 'is', null)

type Row = Awaited<ReturnType<ReturnType<typeof unmailed>['execute']>>[number]

const wordsOf = ({ kind, facts }: Row) => `${noticeWords({ kind: kind as NoticeKind, facts: facts as NoticeFacts })}.`

async function markMailed(trx: Trx, ids: readonly string[]): Promise<void> {
  await trx
    .updateTable('notice')
    .set({ mailed_at: sql<Date>`now()` })
    .where('id', 'in', [...ids])
    .execute()
}

/** One notice as a mail, which says how to end mails of its kind, for the reader and for their mail program (RFC 8058). */
function letterOf(notice: Row, stopKey: string): Mail {
  const { origin } = instance()
  const kind = notice.kind as NoticeKind
  const stop = `${origin}/notices/end/${stopKey}`
  return {
    ...composeMail({
      to: notice.email,
      subject: noticeWords({ kind, facts: notice.facts as NoticeFacts }),
      paragraphs: [m.identity_mail_hello({ name: notice.name }), wordsOf(notice), m.identity_notice_alone()],
      link: { label: m.identity_notice_open(), url: origin + notice.path },
      footer: m.identity_notice_footer({ kind: noticeKindName(kind), stop }),
    }),
    unsubscribe: stop,
  }
}
