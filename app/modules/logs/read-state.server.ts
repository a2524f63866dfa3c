import * as Y from 'yjs'
import { Invalid, NotFound } from '~/platform/errors.server'
import { isId } from '~/platform/ids'
import type { Actor } from '~/policy/actor'
import { reading } from '~db/client.server'
import { isStateVector, mergeUpdates } from './merge-updates'
import { findSeq, findWriting } from './sync-queries.server'

/** One Yjs update with the number of the newest save in it; or that the device lacks nothing. */
export type EntryState = { update: Uint8Array; seq: number } | { isUnchanged: true; seq: number }

/** What a device has already: its state vector, and the number of the newest save it was given. */
export interface Known {
  vector?: Uint8Array
  seq?: number
}

/**
 * An entry's merged document for one of its author's own devices: it holds deleted text, so nobody else gets it.
 * Only what the device lacks, when it says what it has. NotFound for an entry that isn't the actor's; Invalid for a
 * broken vector.
 */
export async function readState(actor: Actor, entryId: string, known: Known = {}): Promise<EntryState> {
  const { vector, seq } = known
  if (vector && !isStateVector(vector)) throw new Invalid({}, 'logs_sync_undecodable')
  if (!isId(entryId)) throw new NotFound()
  if (vector && seq !== undefined && seq === (await reading(actor, (trx) => findSeq(trx, entryId))))
    return { isUnchanged: true, seq }
  const stored = await reading(actor, (trx) => findWriting(trx, entryId))
  if (!stored) throw new NotFound()
  const updates = stored.updates.filter((update) => !update.isQuarantined)
  if (updates.length === 0 && !vector) return { update: stored.state, seq: stored.seq }
  const { doc } = mergeUpdates(stored.state, updates)
  return { update: Y.encodeStateAsUpdate(doc, vector), seq: stored.seq }
}
