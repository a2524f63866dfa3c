import { NotFound } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { transaction } from '~db/client.server'
import { moveEntryIn, type EntryMove } from './arrangement'
import { arrange, arrangementOf } from './arrangement-queries.server'
import { lockLogOfEntry } from './structure-queries.server'

/** Moves an entry one step up or down, across parts, or to the end of another part; at the edge it stays. */
export function moveEntry(actor: Actor, entryId: string, move: EntryMove): Promise<{ logId: string }> {
  return transaction(actor, async (trx) => {
    const { log, isTakenOut } = await lockLogOfEntry(trx, actor, entryId)
    const arrangement = await arrangementOf(trx, log.id)
    const hasPart = typeof move !== 'object' || arrangement.some((part) => part.partId === move.partId)
    if (isTakenOut || !hasPart) throw new NotFound()
    await arrange(trx, log.id, moveEntryIn(arrangement, entryId, move))
    return { logId: log.id }
  })
}
