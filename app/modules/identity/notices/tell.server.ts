import { randomUUID } from 'node:crypto'
import { send } from '~/platform/jobs.server'
import type { Trx } from '~db/client.server'
import { mailNoticeJob } from './mail-notice-job.server'
import type { NoticeFacts, NoticeKind } from './notice'

export interface Telling {
  to: string
  kind: NoticeKind
  facts: NoticeFacts
  /** Where it leads, from "/". */
  path: string
}

/** Tells somebody of something that happens in this transaction: in the product, and by mail as they choose. */
export async function tell(trx: Trx, { to, kind, facts, path }: Telling): Promise<void> {
  const id = randomUUID()
  await trx
    .insertInto('notice')
    .values({ id, person_id: to, kind, facts: JSON.stringify(facts), path })
    .execute()
  await send(trx, mailNoticeJob, { noticeId: id })
}
