import type { Trx } from '~db/client.server'

/** For each criterion with evidence, the entries of the log in which a passage is claimed for it. Entries that were taken out may be among them. */
export async function claimedIn(trx: Trx, logId: string): Promise<Map<string, string[]>> {
  const rows = await trx
    .selectFrom('claim')
    .select(['criterion_id', 'entry_id'])
    .distinct()
    .where('log_id', '=', logId)
    .where('passage_removed_at', 'is', null)
    .execute()
  const entries = new Map<string, string[]>()
  for (const row of rows) entries.set(row.criterion_id, [...(entries.get(row.criterion_id) ?? []), row.entry_id])
  return entries
}
