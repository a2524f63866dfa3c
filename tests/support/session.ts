import { createHash, randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { Db } from '~db/client.server'

/** Signs in whoever's address begins with `name`, in the database: the token of the session's cookie. */
export async function aSession(database: pg.Client, name: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await database.query(
    `insert into session (person_id, token, expires_at, created_at, updated_at)
     select id, $2, now() + interval '1 day', now(), now() from person where email like $1 || '@%'`,
    [name, createHash('sha256').update(token).digest('base64url')],
  )
  return token
}

/** The same for somebody by their id, through Kysely. */
export async function sessionOf(db: Db, personId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await db
    .insertInto('session')
    .values({
      person_id: personId,
      token: createHash('sha256').update(token).digest('base64url'),
      expires_at: new Date(Date.now() + 86_400_000),
      created_at: new Date(),
      updated_at: new Date(),
    })
    .execute()
  return token
}
