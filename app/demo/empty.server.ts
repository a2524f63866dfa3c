import { sql } from 'kysely'
import type { Db } from '~db/client.server'

/** Empties every table of the product and the queue of jobs. The caller has made sure that no real data is there. */
export async function emptyTables(owner: Db): Promise<void> {
  const { rows } = await sql<{ names: string }>`
    select string_agg(format('%I.%I', schemaname, tablename), ', ') as names from pg_tables
    where schemaname = 'public' and tablename not like 'kysely\\_%'`.execute(owner)
  await sql.raw(`truncate ${rows[0]!.names} restart identity`).execute(owner)
  await sql`select setval('submission_number', 2400)`.execute(owner)
  await sql`truncate pgboss.job, pgboss.archive`.execute(owner)
}
