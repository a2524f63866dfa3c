import { recordEvent } from '~/platform/audit.server'
import type { Actor } from '~/policy/actor'
import { transaction } from '~db/client.server'
import { partFor } from './add-entry.server'
import { arrangementOf } from './arrangement-queries.server'
import { countFigures } from './figures.server'
import { lockLogOfEntry, placeAfterEntries } from './structure-queries.server'

/** Puts an entry that was taken out back where it was; when its part is gone, at the end of the last one. */
export function restoreEntry(actor: Actor, entryId: string): Promise<{ logId: string }> {
  return transaction(actor, async (trx) => {
    const { log, partId, isTakenOut } = await lockLogOfEntry(trx, actor, entryId)
    if (!isTakenOut) return { logId: log.id }
    const hasPart = (await arrangementOf(trx, log.id)).some((part) => part.partId === partId)
    const place = hasPart ? {} : await endOfLast()
    await trx
      .updateTable('entry')
      .set({ removed_at: null, ...place })
      .where('id', '=', entryId)
      .execute()
    await countFigures(trx, log.id)
    await recordEvent(trx, actor, 'entry.putBack', { id: entryId })
    return { logId: log.id }

    async function endOfLast() {
      const last = await partFor(trx, log)
      return { part_id: last, position: await placeAfterEntries(trx, last) }
    }
  })
}
