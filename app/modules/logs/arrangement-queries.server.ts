import { sql } from 'kysely'
import type { Trx } from '~db/client.server'
import type { Arrangement } from './arrangement'

/** A log's order as it stands; lock its outline first. */
export async function arrangementOf(trx: Trx, logId: string): Promise<Arrangement> {
  const { rows } = await sql<{ part_id: string; entry_ids: string[] }>`
    select p.id as part_id, coalesce(array_agg(e.id order by e.position, e.id) filter (where e.id is not null), '{}') as entry_ids
    from part p left join entry e on e.part_id = p.id and e.removed_at is null
    where p.log_id = ${logId} and p.removed_at is null
    group by p.id, p.position order by p.position, p.id`.execute(trx)
  return rows.map((row) => ({ partId: row.part_id, entryIds: row.entry_ids }))
}

/** Gives parts and entries the places that an arrangement says; rows that stand there already are left alone. */
export async function arrange(trx: Trx, logId: string, arrangement: Arrangement): Promise<void> {
  const parts = arrangement.map((part) => part.partId)
  const entries = arrangement.flatMap(({ partId, entryIds }) =>
    entryIds.map((entryId, at) => ({ entryId, partId, position: at + 1 })),
  )
  await sql`
    update part set position = t.position from unnest(${parts}::uuid[]) with ordinality as t (id, position)
    where part.id = t.id and part.log_id = ${logId} and part.position <> t.position`.execute(trx)
  await sql`
    update entry set part_id = t.part_id, position = t.position
    from unnest(${entries.map((entry) => entry.entryId)}::uuid[], ${entries.map((entry) => entry.partId)}::uuid[],
      ${entries.map((entry) => entry.position)}::int[]) as t (id, part_id, position)
    where entry.id = t.id and entry.log_id = ${logId} and (entry.part_id, entry.position) is distinct from (t.part_id, t.position)`.execute(
    trx,
  )
}
