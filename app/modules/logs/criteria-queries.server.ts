import { sql } from 'kysely'
import type { Trx } from '~db/client.server'

/** How a criterion is evidenced in a log: claimed passages, and the entries they stand in. */
export interface Evidence {
  passages: number
  entries: number
  /** Of `passages`, those in the entry that was asked about. */
  here: number
}

/** A log's evidence by criterion; a criterion without any has no key. */
export async function evidenceOf(
  trx: Trx,
  logId: string,
  entryId: string | null = null,
): Promise<Map<string, Evidence>> {
  const { rows } = await sql<{ criterion_id: string } & Evidence>`
    select c.criterion_id, count(*) as passages, count(distinct c.entry_id) as entries,
      count(*) filter (where c.entry_id = ${entryId}::uuid) as here
    from claim c join entry e on e.id = c.entry_id join part p on p.id = e.part_id
    where c.log_id = ${logId} and c.passage_removed_at is null and e.removed_at is null and p.removed_at is null
    group by c.criterion_id`.execute(trx)
  return new Map(rows.map(({ criterion_id, ...evidence }) => [criterion_id, evidence]))
}
