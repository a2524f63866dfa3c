import * as Y from 'yjs'
import { keepBegun } from '../../device/begun-entries'
import { newId } from '../../device/device-id'
import { openJournal } from '../../device/journal'
import { keepPage } from '../../device/kept-page'
import { fragmentName } from '../../editor/schema/schema-version'
import type { WrittenKind } from '../../entry-kind'
import { addressOf, beginPage } from './begun-page'
import { findSurroundings, keepSurroundings } from './kept-surroundings'

/**
 * Begins an entry on this device, without the server, at the end of a part of the log, or of the log. Resolves with its
 * address once all of it is on the disk; with null when this browser keeps nothing, or nothing of that log.
 */
export async function beginHere(
  person: string,
  { logId, kind, partId }: { logId: string; kind: WrittenKind; partId?: string },
): Promise<string | null> {
  try {
    const journal = await openJournal(person)
    const around = await findSurroundings(journal, logId)
    const part = around?.outline.find(({ id }) => id === partId) ?? around?.outline.at(-1)
    if (!around || !part) return null
    const begun = { id: newId(), logId, kind, partId: part.id }
    const page = beginPage(around, begun, new Date())
    const beginning = beginningOf(kind)
    await keepPage(journal, begun.id, page)
    if (beginning) await journal.append(begun.id, [{ id: newId(), data: beginning }])
    await journal.settle(begun.id, beginning ?? emptyState(), [], null)
    await keepSurroundings(journal, page)
    // Last: from here on it counts as begun.
    await keepBegun(journal, person, begun)
    journal.close()
    return addressOf(begun)
  } catch {
    return null
  }
}

const emptyState = () => Y.encodeStateAsUpdate(new Y.Doc())

/** What stands in a new entry: a haiku begins with a verse of one empty line, everything else with nothing. */
function beginningOf(kind: WrittenKind): Uint8Array | null {
  if (kind !== 'haiku') return null
  const doc = new Y.Doc()
  const verse = new Y.XmlElement('verse')
  verse.insert(0, [new Y.XmlElement('verseLine')])
  doc.getXmlFragment(fragmentName).insert(0, [verse])
  return Y.encodeStateAsUpdate(doc)
}
