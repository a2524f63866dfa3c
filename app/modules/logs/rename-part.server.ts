import type { Actor } from '~/policy/actor'
import { transaction } from '~db/client.server'
import { lockLogOfPart } from './structure-queries.server'

/** Names a part, or takes its name away (''); returns its log. */
export function renamePart(actor: Actor, partId: string, title: string): Promise<{ logId: string }> {
  return transaction(actor, async (trx) => {
    const log = await lockLogOfPart(trx, actor, partId)
    await trx.updateTable('part').set({ title }).where('id', '=', partId).execute()
    return { logId: log.id }
  })
}
