import { NotFound } from '~/platform/errors.server'
import { db } from '~db/client.server'
import { isDemo } from './demo-sign-in.server'

export interface OutboxMail {
  id: string
  to: string
  subject: string
  text: string
  createdAt: Date
}

/** The newest fifty mails that a demo would have sent, for anybody to read. Outside a demo there is nothing here (404). */
export async function listOutbox(): Promise<OutboxMail[]> {
  if (!(await isDemo())) throw new NotFound()
  return db()
    .selectFrom('outbox')
    .select(['id', 'to_address as to', 'subject', 'text', 'created_at as createdAt'])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute()
}
