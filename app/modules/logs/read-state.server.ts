import * as Y from 'yjs'
import { Invalid, NotFound } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { reading } from '~db/client.server'
import { isStateVector, mergeUpdates } from './merge-updates'
import { findWriting } from './sync-queries.server'

export interface EntryState {
  /** One Yjs update: everything, or what a state vector lacks. */
  update: Uint8Array
  /** The number of the newest save in it. */
  seq: number
}

/**
 * An entry's merged document for one of its author's own devices: it holds deleted text, so nobody else gets it.
 * With a state vector only what that lacks. NotFound for an entry that isn't the actor's; Invalid for a broken vector.
 */
export async function readState(actor: Actor, entryId: string, vector?: Uint8Array): Promise<EntryState> {
  if (vector && !isStateVector(vector)) throw new Invalid({}, 'logs_sync_undecodable')
  const stored = await reading(actor, (trx) => findWriting(trx, entryId))
  if (!stored) throw new NotFound()
  const updates = stored.updates.filter((update) => !update.isQuarantined)
  if (updates.length === 0 && !vector) return { update: stored.state, seq: stored.seq }
  const { doc } = mergeUpdates(stored.state, updates)
  return { update: Y.encodeStateAsUpdate(doc, vector), seq: stored.seq }
}
