import { sql } from 'kysely'
import { recordEvent } from '~/platform/audit.server'
import type { Actor } from '~/policy/actor'
import { transaction } from '~db/client.server'
import { countFigures } from './figures.server'
import { endShares } from './sharing/share-queries.server'
import { lockLogOfEntry } from './structure-queries.server'

/** Takes an entry out of its log. Its text, history and claims stay, and restoreEntry puts it back; nobody reads it any more with whom it was shared. Twice is once. */
export function removeEntry(actor: Actor, entryId: string): Promise<{ logId: string }> {
  return transaction(actor, async (trx) => {
    const { log, isTakenOut } = await lockLogOfEntry(trx, actor, entryId)
    if (isTakenOut) return { logId: log.id }
    await trx
      .updateTable('entry')
      .set({ removed_at: sql<Date>`now()` })
      .where('id', '=', entryId)
      .execute()
    await endShares(trx, entryId)
    await countFigures(trx, log.id)
    await recordEvent(trx, actor, 'entry.takenOut', { id: entryId })
    return { logId: log.id }
  })
}
