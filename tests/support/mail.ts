import type { TestDatabase } from './database'

/** The newest mail to an address, once the waiting jobs have run; undefined when there is none. */
export async function mailTo(database: TestDatabase, email: string) {
  await database.runJobs()
  const mail = await database.owner
    .selectFrom('outbox')
    .selectAll()
    .where('to_address', '=', email)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (
    mail && {
      ...mail,
      linkToken: /\/sign-in\/link\?token=([\w-]+)/.exec(mail.text)?.[1],
      invitationToken: /\/invitations\/([\w-]+)/.exec(mail.text)?.[1],
      code: /^\s*(\d{6})\s*$/m.exec(mail.text)?.[1],
    }
  )
}

/** Every mail to an address that was sent so far, the first first. */
export const mailsTo = ({ owner }: TestDatabase, email: string) =>
  owner.selectFrom('outbox').select(['subject', 'text']).where('to_address', '=', email).orderBy('created_at').execute()
