import { sql } from 'kysely'
import type { Trx } from '~db/client.server'
import { allNoticeKinds, type MailTime, type Notice, type NoticeFacts, type NoticeKind } from './notice'

/** So many are shown; what is older is seldom looked for. */
const mostShown = 100

/** A person's own notices, the newest first. */
export async function noticesOf(trx: Trx, personId: string): Promise<Notice[]> {
  const rows = await trx
    .selectFrom('notice')
    .select(['id', 'kind', 'facts', 'path', 'at', 'read_at'])
    .where('person_id', '=', personId)
    .orderBy('at', 'desc')
    .limit(mostShown)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as NoticeKind,
    facts: row.facts as NoticeFacts,
    path: row.path,
    at: row.at,
    isRead: row.read_at !== null,
  }))
}

export async function countUnread(trx: Trx, personId: string): Promise<number> {
  const { unread } = await trx
    .selectFrom('notice')
    .select((eb) => eb.fn.countAll<number>().as('unread'))
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(unread)
}

export async function markRead(trx: Trx, personId: string): Promise<void> {
  await trx
    .updateTable('notice')
    .set({ read_at: sql<Date>`now()` })
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .execute()
}

/** How a person wants mails of each kind; at once unless they chose otherwise. */
export async function choicesOf(trx: Trx, personId: string): Promise<Record<NoticeKind, MailTime>> {
  const rows = await trx
    .selectFrom('notice_choice')
    .select(['kind', 'mail'])
    .where('person_id', '=', personId)
    .execute()
  const chosen = new Map(rows.map(({ kind, mail }) => [kind, mail as MailTime]))
  return Object.fromEntries(allNoticeKinds.map((kind) => [kind, chosen.get(kind) ?? 'at-once'])) as Record<
    NoticeKind,
    MailTime
  >
}

export async function putChoice(trx: Trx, personId: string, kind: NoticeKind, mail: MailTime): Promise<void> {
  await trx
    .insertInto('notice_choice')
    .values({ person_id: personId, kind, mail })
    .onConflict((conflict) => conflict.columns(['person_id', 'kind']).doUpdateSet({ mail }))
    .execute()
}

/** A person's choice for a kind, with the key that ends such mails; made when there is none. */
export async function choiceFor(
  trx: Trx,
  personId: string,
  kind: string,
): Promise<{ mail: MailTime; stopKey: string }> {
  await trx
    .insertInto('notice_choice')
    .values({ person_id: personId, kind })
    .onConflict((conflict) => conflict.columns(['person_id', 'kind']).doNothing())
    .execute()
  const row = await trx
    .selectFrom('notice_choice')
    .select(['mail', 'stop_key'])
    .where('person_id', '=', personId)
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow()
  return { mail: row.mail as MailTime, stopKey: row.stop_key }
}
