import { NotFound } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { transaction, type Trx } from '~db/client.server'
import { addEntry, addEntryTo } from './add-entry.server'
import { countFigures } from './figures.server'
import type { Log } from './log-queries.server'
import { replaceSession } from './session-queries.server'
import type { SetSession } from './session'
import { kindInLog, lockLogOfEntry, lockLogToChange } from './structure-queries.server'

/**
 * Keeps a set session as a new entry at the end of a log, with an empty page to reflect on; returns the entry's id. `id`
 * is the form's own name for it: the same session sent twice is kept once.
 */
export const recordSession = (actor: Actor, logId: string, session: SetSession, id?: string): Promise<string> =>
  addEntry(actor, logId, { id, kind: 'session', title: '', session })

/**
 * Takes in a session that a device kept, under the device's name for it, and that it sends until it is answered: sent
 * twice it is kept once, whatever became of its entry meanwhile. One that `isChanged` on the device since it may have
 * been sent replaces what came before. NotFound for a log or an id of somebody else's.
 */
export function takeInSession(
  actor: Actor,
  logId: string,
  { id, isChanged, session }: { id: string; isChanged: boolean; session: SetSession },
): Promise<void> {
  return transaction(actor, async (trx) => {
    const log = await lockLogToChange(trx, actor, logId)
    const kind = await kindInLog(trx, logId, id)
    if (!kind) await addEntryTo(trx, log, { id, kind: 'session', title: '', session })
    else if (isChanged && kind === 'session') await replaceIn(trx, log, id, session)
  })
}

/** Replaces what was kept of a set session. NotFound for an entry of another kind. */
export function changeSession(actor: Actor, entryId: string, session: SetSession): Promise<{ logId: string }> {
  return transaction(actor, async (trx) => {
    const { log, kind, isTakenOut } = await lockLogOfEntry(trx, actor, entryId)
    if (kind !== 'session' || isTakenOut) throw new NotFound()
    await replaceIn(trx, log, entryId, session)
    return { logId: log.id }
  })
}

async function replaceIn(trx: Trx, log: Log, entryId: string, session: SetSession): Promise<void> {
  await replaceSession(trx, { entryId, logId: log.id, traineeId: log.traineeId }, session)
  await trx.updateTable('entry').set({ occurred_on: session.heldOn }).where('id', '=', entryId).execute()
  await countFigures(trx, log.id)
}
