import { prosemirrorToYXmlFragment } from '@tiptap/y-tiptap'
import { recordEvent } from '~/platform/audit.server'
import { NotFound, Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { requireFound } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'
import { cutVersion } from './cut-version.server'
import { entrySchema, fragmentName } from './editor/schema'
import { lockLogOfEntry } from './structure-queries.server'
import { findVersion } from './version-queries.server'
import { writeChange } from './write-change.server'

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
    // The smallest changes that turn the stored text into the document; none when it is that.
    await writeChange(trx, entryId, (doc) => {
      prosemirrorToYXmlFragment(entrySchema().nodeFromJSON(version.document), doc.getXmlFragment(fragmentName))
    })
    await cutVersion(trx, entryId, 'restore')
    await recordEvent(trx, actor, 'entry.restored', { id: entryId }, { version: number })
    return { logId: log.id }
  })
}
