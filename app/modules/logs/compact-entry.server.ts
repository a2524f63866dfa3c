import { sql } from 'kysely'
import * as Y from 'yjs'
import type { Trx } from '~db/client.server'
import { mergeUpdates } from './merge-updates'

/**
 * Folds an entry's updates into its state and moves them to the archive, in a READ COMMITTED transaction. Exactly the
 * rows that were merged are moved, by their ids: an update committed meanwhile stays where it is. Two at once: the
 * second waits for the first and finds little or nothing. Returns how many updates were folded.
 */
export async function compactEntry(trx: Trx, entryId: string): Promise<number> {
  const held = await trx
    .selectFrom('entry_state')
    .select('state')
    .where('entry_id', '=', entryId)
    .forUpdate()
    .executeTakeFirst()
  if (!held) return 0
  const updates = await trx
    .selectFrom('entry_update')
    .select(['id', 'data', 'quarantined_at'])
    .where('entry_id', '=', entryId)
    .orderBy('seq')
    .execute()
  if (updates.length > 0) {
    const { doc, refused } = mergeUpdates(
      held.state,
      updates.filter((update) => update.quarantined_at === null),
    )
    const ids = updates.map((update) => update.id)
    await moveToArchive(trx, entryId, ids, refused)
    await trx
      .updateTable('entry_state')
      .set({ state: Buffer.from(Y.encodeStateAsUpdate(doc)), compacted_at: sql<Date>`now()` })
      .where('entry_id', '=', entryId)
      .execute()
  }
  // Last, so that saves of this entry wait as briefly as can be.
  await trx
    .updateTable('entry_writing')
    .set({
      uncompacted: sql<number>`greatest(0, uncompacted - ${updates.length})`,
      bytes: sql<number>`(select octet_length(state) from entry_state where entry_id = ${entryId})
        + (select coalesce(sum(octet_length(data)), 0) from entry_update where entry_id = ${entryId})`,
      compact_sent_at: null,
    })
    .where('entry_id', '=', entryId)
    .execute()
  return updates.length
}

async function moveToArchive(trx: Trx, entryId: string, ids: string[], refused: string[]) {
  await sql`
    with moved as (delete from entry_update where entry_id = ${entryId} and id = any (${ids}::uuid[]) returning *)
    insert into entry_update_archive (entry_id, id, trainee_id, device_id, data, schema_version, seq, created_at, quarantined_at)
    select entry_id, id, trainee_id, device_id, data, schema_version, seq, created_at,
      case when id = any (${refused}::uuid[]) then now() else quarantined_at end from moved
    on conflict (entry_id, id) do nothing`.execute(trx)
}
