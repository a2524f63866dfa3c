import * as Y from 'yjs'
import type { DocumentJson } from '../document-json'
import { project } from '../editor/projection'
import { textBlocks } from '../text-blocks'
import type { Journal } from './journal'

/** An entry's text as this device holds it, unsent changes included. */
export async function textOnDevice(journal: Journal, entry: string): Promise<string> {
  const kept = await journal.load(entry)
  if (!kept) return ''
  const doc = new Y.Doc()
  doc.transact(() => {
    if (kept.state) Y.applyUpdate(doc, kept.state)
    for (const { data } of kept.unsent) Y.applyUpdate(doc, data)
  })
  return textBlocks(project(doc) as DocumentJson).text
}
