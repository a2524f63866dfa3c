import { sql } from 'kysely'
import type { Trx } from '~db/client.server'

/**
 * Counts a log's figures anew: words, entries, practice hours, sets, criteria with evidence. What was taken out counts
 * for nothing. Hours and sets are those that the trainee facilitated. The row is locked first, so that of two at once
 * the second counts what the first changed.
 */
export async function countFigures(trx: Trx, logId: string): Promise<void> {
  await trx.selectFrom('log_figures').select('log_id').where('log_id', '=', logId).forUpdate().execute()
  await sql`
    with standing as (
      select e.id from entry e join part p on p.id = e.part_id
      where e.log_id = ${logId} and e.removed_at is null and p.removed_at is null
    )
    update log_figures set
      entries = (select count(*) from standing),
      words = (select coalesce(sum(words), 0) from entry_projection join standing on id = entry_id),
      last_written_at = (select max(saved_at) from entry_writing join standing on id = entry_id),
      criteria = (select count(distinct criterion_id) from claim join standing on standing.id = entry_id where passage_removed_at is null),
      minutes = (select coalesce(sum(minutes), 0) from set_session join standing on id = entry_id where role = 'facilitator'),
      sets = (select count(distinct lower(set_name)) from set_session join standing on id = entry_id where role = 'facilitator')
    where log_id = ${logId}`.execute(trx)
}
