import { sql } from 'kysely'
import type { Trx } from '~db/client.server'
import type { StoredUpdate } from './merge-updates'

export interface StoredWriting {
  state: Uint8Array
  /** The number of the newest save in it. */
  seq: number
  updates: (StoredUpdate & { isQuarantined: boolean })[]
}

/** An entry's state and the updates since, in one statement and so from one snapshot (two gave stale reads: sync.md). */
export async function findWriting(trx: Trx, entryId: string): Promise<StoredWriting | undefined> {
  const { rows } = await sql<{ id: string | null; data: Buffer; seq: number; is_quarantined: boolean }>`
    select null::uuid as id, s.state as data, w.seq, false as is_quarantined
      from entry_state s join entry_writing w using (entry_id) where s.entry_id = ${entryId}
    union all
    (select u.id, u.data, u.seq, u.quarantined_at is not null from entry_update u where u.entry_id = ${entryId} order by u.seq)`.execute(
    trx,
  )
  const state = rows.find((row) => row.id === null)
  if (!state) return undefined
  return {
    state: state.data,
    seq: state.seq,
    updates: rows
      .filter((row) => row.id !== null)
      .map((row) => ({ id: row.id!, data: row.data, isQuarantined: row.is_quarantined })),
  }
}

/** Sets updates apart that can't be applied: they stay in the history and out of the text. */
export async function quarantine(trx: Trx, entryId: string, updateIds: readonly string[]): Promise<void> {
  if (updateIds.length === 0) return
  await trx
    .updateTable('entry_update')
    .set({ quarantined_at: sql<Date>`now()` })
    .where('entry_id', '=', entryId)
    .where('id', 'in', [...updateIds])
    .where('quarantined_at', 'is', null)
    .execute()
}

/** The number of an entry's newest save. */
export async function findSeq(trx: Trx, entryId: string): Promise<number | undefined> {
  const row = await trx.selectFrom('entry_writing').select('seq').where('entry_id', '=', entryId).executeTakeFirst()
  return row?.seq
}
