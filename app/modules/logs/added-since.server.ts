import type { Trx } from '~db/client.server'

/** The ids of a log's entries that were added after a moment. */
export async function addedSince(trx: Trx, logId: string, moment: Date): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('entry')
    .select('id')
    .where('log_id', '=', logId)
    .where('created_at', '>', moment)
    .execute()
  return new Set(rows.map(({ id }) => id))
}
