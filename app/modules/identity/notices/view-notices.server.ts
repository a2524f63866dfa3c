import { sql } from 'kysely'
import { isId } from '~/platform/ids'
import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import { reading, transaction } from '~db/client.server'
import type { NoticesForm } from './forms'
import { allNoticeKinds, concerned, type MailTime, type Notice, type NoticeKind } from './notice'
import { choicesOf, countUnread, markRead, noticesOf, putChoice } from './notice-queries.server'

export interface NoticesShown {
  notices: Notice[]
  /** How mails of each kind that can concern this person are sent. */
  choices: { kind: NoticeKind; mail: MailTime }[]
}

const kindsFor = (actor: Actor): NoticeKind[] =>
  allNoticeKinds.filter((kind) => actor.memberships.some(({ role }) => concerned(kind).includes(role)))

/** What the actor was told, and how they want their mail. */
export function viewNotices(actor: Actor): Promise<NoticesShown> {
  authorize(actor, 'account.manage')
  return reading(actor, async (trx) => {
    const [notices, choices] = await Promise.all([noticesOf(trx, actor.personId), choicesOf(trx, actor.personId)])
    return { notices, choices: kindsFor(actor).map((kind) => ({ kind, mail: choices[kind] })) }
  })
}

/** How much the actor has not read. */
export const unreadNotices = (actor: Actor): Promise<number> =>
  reading(actor, (trx) => countUnread(trx, actor.personId))

/** Everything told so far counts as read. */
export function readNotices(actor: Actor): Promise<void> {
  authorize(actor, 'account.manage')
  return transaction(actor, (trx) => markRead(trx, actor.personId))
}

/** Changes how mails are sent, for those kinds that are named. */
export function chooseNotices(actor: Actor, form: NoticesForm): Promise<void> {
  authorize(actor, 'account.manage')
  return transaction(actor, async (trx) => {
    for (const [kind, mail] of Object.entries(form)) await putChoice(trx, actor.personId, kind as NoticeKind, mail)
  })
}

/** Ends mails of a kind for whoever holds this key from a mail; nobody has to sign in for it. A key that is none does nothing. */
export async function endNotices(key: string): Promise<void> {
  if (!isId(key)) return
  await transaction(null, (trx) => sql`select app.end_notices(${key}::uuid)`.execute(trx))
}
