import type { Actor } from '~/policy/actor'
import { transaction } from '~db/client.server'
import { lockLogToChange } from './structure-queries.server'

/** Gives a log a title, or takes it away (''). */
export function renameLog(actor: Actor, logId: string, title: string): Promise<void> {
  return transaction(actor, async (trx) => {
    await lockLogToChange(trx, actor, logId)
    await trx.updateTable('log').set({ title }).where('id', '=', logId).execute()
  })
}
