import { type Kysely, sql } from 'kysely'

/** How much an entry holds: its state and what is not folded into it. It is counted anew whenever an entry is compacted. */
export async function up(db: Kysely<unknown>) {
  await sql`alter table entry_writing add column bytes bigint not null default 0`.execute(db)
}
