import { sql } from 'kysely'
import { isId } from '~/platform/ids'
import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import { reading, transaction, type Trx } from '~db/client.server'
import type { RhythmForm } from './forms'

export interface Rhythm {
  /** Minutes; null: never. */
  pauseAfter: number | null
  /** Days; null: never. */
  remindAfter: number | null
}

/** How the actor wants to be nudged; not at all, unless they asked. */
export function showRhythm(actor: Actor): Promise<Rhythm> {
  authorize(actor, 'desk.view')
  return reading(actor, (trx) => rhythmOf(trx, actor.personId))
}

export async function rhythmOf(trx: Trx, personId: string): Promise<Rhythm> {
  const row = await trx
    .selectFrom('writing_rhythm')
    .select(['pause_after', 'remind_after'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return { pauseAfter: row?.pause_after ?? null, remindAfter: row?.remind_after ?? null }
}

export function changeRhythm(actor: Actor, { pauseAfter, remindAfter }: RhythmForm): Promise<void> {
  authorize(actor, 'desk.view')
  return transaction(actor, async (trx) => {
    const rhythm = { pause_after: pauseAfter, remind_after: remindAfter, updated_at: sql<Date>`now()` }
    await trx
      .insertInto('writing_rhythm')
      .values({ person_id: actor.personId, ...rhythm })
      .onConflict((on) => on.column('person_id').doUpdateSet(rhythm))
      .execute()
  })
}

/** Ends the reminders of whoever holds this key from a mail; nobody has to sign in for it. False: no such key. */
export function endReminders(key: string): Promise<boolean> {
  if (!isId(key)) return Promise.resolve(false)
  return transaction(null, async (trx) => {
    const { rows } = await sql<{ ended: boolean }>`select app.end_reminders(${key}::uuid) as ended`.execute(trx)
    return rows[0]!.ended
  })
}
