import { randomUUID } from 'node:crypto'
import { prosemirrorToYXmlFragment } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { recordEvent } from '~/platform/audit.server'
import { NotFound, Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { requireFound } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'
import { appendWithin, largestUpdate } from './append-update.server'
import { cutVersion } from './cut-version.server'
import type { DocumentJson } from './document'
import { entrySchema, fragmentName } from './editor/schema'
import { schemaVersion } from './editor/schema/schema-version'
import { mergeUpdates } from './merge-updates'
import { lockLogOfEntry } from './structure-queries.server'
import { findWriting, type StoredWriting } from './sync-queries.server'
import { splitUpdate } from './sync-client/split-update'
import { findVersion } from './version-queries.server'

/**
 * Lets an entry's text stand as it did in a version. How it stands now becomes a version before, so nothing is lost, and
 * the restored text becomes one, too. It is a change like any other: open pages take it in, and what they wrote
 * meanwhile is merged into it. Restoring what stands already changes nothing. NotFound: no such version; refused for an
 * entry in the bin.
 */
export function restoreVersion(actor: Actor, entryId: string, number: number | null): Promise<{ logId: string }> {
  return transaction(actor, async (trx) => {
    const { log, isTakenOut } = await lockLogOfEntry(trx, actor, entryId)
    if (number === null) throw new NotFound()
    const version = requireFound(await findVersion(trx, entryId, number))
    if (isTakenOut) throw new Refused('logs_history_in_bin')
    await cutVersion(trx, entryId, 'session')
    const stored = requireFound(await findWriting(trx, entryId))
    const deviceId = randomUUID()
    for (const data of updatesTo(version.document, stored))
      await appendWithin(trx, entryId, { updateId: randomUUID(), deviceId, schemaVersion, data })
    await cutVersion(trx, entryId, 'restore')
    await recordEvent(trx, actor, 'entry.restored', { id: entryId }, { version: number })
    return { logId: log.id }
  })
}

/** The smallest changes that turn the stored text into the document, in pieces that the table takes; none when it is that. */
function updatesTo(document: DocumentJson, stored: StoredWriting): Uint8Array[] {
  const { doc } = mergeUpdates(
    stored.state,
    stored.updates.filter((update) => !update.isQuarantined),
  )
  const changes: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => changes.push(update))
  doc.transact(() => prosemirrorToYXmlFragment(entrySchema().nodeFromJSON(document), doc.getXmlFragment(fragmentName)))
  if (changes.length === 0) return []
  return splitUpdate(Y.mergeUpdates(changes), largestUpdate - 16_384)
}
