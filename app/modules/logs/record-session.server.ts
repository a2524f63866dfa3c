import { NotFound } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { transaction } from '~db/client.server'
import { addEntry } from './add-entry.server'
import { countFigures } from './figures.server'
import { replaceSession } from './session-queries.server'
import type { SetSession } from './session'
import { lockLogOfEntry } from './structure-queries.server'

/**
 * Keeps a set session as a new entry at the end of a log, with an empty page to reflect on; returns the entry's id. `id`
 * is the form's own name for it: the same session sent twice is kept once.
 */
export const recordSession = (actor: Actor, logId: string, session: SetSession, id?: string): Promise<string> =>
  addEntry(actor, logId, { id, kind: 'session', title: '', session })

/** Replaces what was kept of a set session. NotFound for an entry of another kind. */
export function changeSession(actor: Actor, entryId: string, session: SetSession): Promise<{ logId: string }> {
  return transaction(actor, async (trx) => {
    const { log, kind, isTakenOut } = await lockLogOfEntry(trx, actor, entryId)
    if (kind !== 'session' || isTakenOut) throw new NotFound()
    await replaceSession(trx, { entryId, logId: log.id, traineeId: log.traineeId }, session)
    await trx.updateTable('entry').set({ occurred_on: session.heldOn }).where('id', '=', entryId).execute()
    await countFigures(trx, log.id)
    return { logId: log.id }
  })
}
