import type { Actor } from '~/policy/actor'
import { transaction } from '~db/client.server'
import { createPart } from './create-log.server'
import { lockLogToChange, placeAfterParts } from './structure-queries.server'

/** Adds a part at the end of a log; returns its id. */
export function addPart(actor: Actor, logId: string, title: string): Promise<string> {
  return transaction(actor, async (trx) => {
    const log = await lockLogToChange(trx, actor, logId)
    return createPart(trx, { logId, traineeId: log.traineeId, title, position: await placeAfterParts(trx, logId) })
  })
}
