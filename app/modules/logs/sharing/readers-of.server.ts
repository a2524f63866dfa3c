import { sql } from 'kysely'
import { peopleById } from '~/modules/identity/index.server'
import type { Trx } from '~db/client.server'

/** The names of those with whom an entry is shared now, and how many of their comments are not settled. */
export async function readersOf(trx: Trx, entryId: string): Promise<{ sharedWith: string[]; comments: number }> {
  const { rows } = await sql<{ supporter_id: string | null; comments: number }>`
    select s.supporter_id, (select count(*)::integer from entry_comment c
      where c.entry_id = ${entryId} and c.removed_at is null and c.settled_at is null) as comments
    from (values (1)) one
    left join (
      select s.supporter_id from entry_share s
      join support u on u.supporter_id = s.supporter_id and u.trainee_id = s.trainee_id and u.cohort_id = s.cohort_id
        and u.ended_at is null
      where s.entry_id = ${entryId} and s.withdrawn_at is null
    ) s on true`.execute(trx)
  const ids = rows.flatMap((row) => row.supporter_id ?? [])
  const people = ids.length > 0 ? await peopleById(trx, ids) : new Map<string, { name: string }>()
  return { sharedWith: ids.map((id) => people.get(id)?.name ?? '').sort(), comments: rows[0]?.comments ?? 0 }
}
