import type { Actor } from '~/policy/actor'
import { transaction } from '~db/client.server'
import { movePartIn, type Direction } from './arrangement'
import { arrange, arrangementOf } from './arrangement-queries.server'
import { lockLogOfPart } from './structure-queries.server'

/** Moves a part with its entries one step up or down; at the edge it stays. */
export function movePart(actor: Actor, partId: string, direction: Direction): Promise<{ logId: string }> {
  return transaction(actor, async (trx) => {
    const log = await lockLogOfPart(trx, actor, partId)
    await arrange(trx, log.id, movePartIn(await arrangementOf(trx, log.id), partId, direction))
    return { logId: log.id }
  })
}
