import type { Actor } from '~/policy/actor'
import { transaction } from '~db/client.server'
import { lockLogOfEntry } from './structure-queries.server'

/** Gives an entry a title, or takes it away (''); returns its log. */
export function renameEntry(actor: Actor, entryId: string, title: string): Promise<{ logId: string }> {
  return transaction(actor, async (trx) => {
    const { log } = await lockLogOfEntry(trx, actor, entryId)
    await trx.updateTable('entry').set({ title }).where('id', '=', entryId).execute()
    return { logId: log.id }
  })
}
