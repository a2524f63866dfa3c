import * as Y from 'yjs'
import { fragmentName } from './schema/schema-version'

const containers = new Set(['verse', 'bulletList', 'orderedList', 'listItem', 'blockquote'])
const deepest = 120

/** A container in which a merge left nothing: two devices each deleted what the other kept. */
export function isHollow(element: Y.XmlElement, depth = 0): boolean {
  if (!containers.has(element.nodeName) || depth > deepest) return false
  return element.toArray().every((child) => child instanceof Y.XmlElement && isHollow(child, depth + 1))
}

/** A list item whose first paragraph a merge took away, while something else in it stayed. */
export function lacksParagraph(element: Y.XmlElement): boolean {
  if (element.nodeName !== 'listItem') return false
  const first = element.toArray().find((child) => !(child instanceof Y.XmlElement && isHollow(child)))
  return !(first instanceof Y.XmlElement && first.nodeName === 'paragraph')
}

/**
 * Mends what only a merge of concurrent edits can break, so that the editor, which deletes whole nodes that its schema
 * refuses, finds nothing to delete: removes hollow containers, gives a list item back its first paragraph. Returns
 * whether anything was changed. Call it inside the transaction that applies the remote update.
 */
export function repair(doc: Y.Doc): boolean {
  return mend(doc.getXmlFragment(fragmentName), 0)
}

function mend(parent: Y.XmlFragment, depth: number): boolean {
  if (depth > deepest) return false
  let changed = false
  for (let index = parent.length - 1; index >= 0; index--) {
    const child = parent.get(index)
    if (!(child instanceof Y.XmlElement)) continue
    if (isHollow(child)) {
      parent.delete(index, 1)
      changed = true
      continue
    }
    changed = mend(child, depth + 1) || changed
    if (lacksParagraph(child)) {
      child.insert(0, [new Y.XmlElement('paragraph')])
      changed = true
    }
  }
  return changed
}
