import * as Y from 'yjs'
import { checkDocument } from '../document'
import { project } from '../editor/projection'
import { repair } from '../editor/repair'

/** Marks a transaction whose changes came from elsewhere. `repaired`: it also holds a mending of our own, which must be sent. */
export class Elsewhere {
  repaired = false
}

/** Applies what came from elsewhere and mends, in the same transaction, what only a merge can break. */
export function applyElsewhere(doc: Y.Doc, update: Uint8Array): void {
  const origin = new Elsewhere()
  doc.transact(() => {
    Y.applyUpdate(doc, update, origin)
    origin.repaired = repair(doc)
  }, origin)
}

/** True when our editor knows everything in the document, so that mounting it deletes nothing (sync.md, "Traps"). */
export const isKnown = (doc: Y.Doc): boolean => checkDocument(project(doc)).ok

/** What an update would do to the document, found on a copy: whether it changes anything, and whether our editor knows the result. */
export function foresee(doc: Y.Doc, update: Uint8Array): { changes: boolean; known: boolean } {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  let changes = false
  copy.on('update', () => (changes = true))
  Y.applyUpdate(copy, update)
  const known = !changes || isKnown(copy)
  copy.destroy()
  return { changes, known }
}
