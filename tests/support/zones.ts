import { sql } from 'kysely'
import type { TestDatabase } from './database'

/** A zone in which it is about that hour now. */
export async function aZoneAt({ owner }: TestDatabase, hour: number): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select name from pg_timezone_names where extract(hour from now() at time zone name) = ${hour} and name like 'Etc/GMT%'
    limit 1`.execute(owner)
  return rows[0]!.name
}
