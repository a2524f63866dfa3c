import { sql } from 'kysely'
import { Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { transaction } from '~db/client.server'
import { arrangementOf } from './arrangement-queries.server'
import { lockLogOfPart } from './structure-queries.server'

/** Takes an empty part out. Refused while entries stand in it, and for the only part: an entry needs one. */
export function removePart(actor: Actor, partId: string): Promise<{ logId: string }> {
  return transaction(actor, async (trx) => {
    const log = await lockLogOfPart(trx, actor, partId)
    const arrangement = await arrangementOf(trx, log.id)
    if (arrangement.find((part) => part.partId === partId)!.entryIds.length > 0)
      throw new Refused('logs_part_not_empty')
    if (arrangement.length === 1) throw new Refused('logs_part_is_last')
    await trx
      .updateTable('part')
      .set({ removed_at: sql<Date>`now()` })
      .where('id', '=', partId)
      .execute()
    return { logId: log.id }
  })
}
