import { type Kysely, sql } from 'kysely'

/** Why an assessor decided otherwise than the framework's rule proposes; empty where they did not. */
export async function up(db: Kysely<unknown>) {
  await sql`alter table decision add column departure text not null default ''`.execute(db)
}
