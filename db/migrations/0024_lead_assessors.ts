import { type Kysely, sql } from 'kysely'

/** Assessors whom an organisation trusts with its criteria frameworks. */
export async function up(db: Kysely<unknown>) {
  await sql`
alter table membership add column is_lead boolean not null default false check (not is_lead or role = 'assessor')
`.execute(db)
}
