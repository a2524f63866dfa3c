import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import { requireFound } from '~/policy/authorize.server'
import type { Trx } from '~db/client.server'
import { appendWithin, largestUpdate } from './append-update.server'
import { schemaVersion } from './editor/schema/schema-version'
import { mergeUpdates } from './merge-updates'
import { splitUpdate } from './sync-client/split-update'
import { findWriting } from './sync-queries.server'

/**
 * Changes an entry's document as a device of its author's would: the change is saved as updates, open pages take it in,
 * and what they wrote meanwhile is merged into it. False: it changed nothing.
 */
export async function writeChange(trx: Trx, entryId: string, change: (doc: Y.Doc) => void): Promise<boolean> {
  const stored = requireFound(await findWriting(trx, entryId))
  const { doc } = mergeUpdates(
    stored.state,
    stored.updates.filter((update) => !update.isQuarantined),
  )
  const changes: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => changes.push(update))
  doc.transact(() => change(doc))
  if (changes.length === 0) return false
  const deviceId = randomUUID()
  // In pieces that the table takes.
  for (const data of splitUpdate(Y.mergeUpdates(changes), largestUpdate - 16_384))
    await appendWithin(trx, entryId, { updateId: randomUUID(), deviceId, schemaVersion, data })
  return true
}
