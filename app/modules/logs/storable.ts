import type { ClaimNotes } from './claim-notes'
import type { DocumentJson, NodeJson } from './document-json'

// PostgreSQL's text and jsonb refuse them, and no hash over a half pair could ever be checked.
const unstorable = /\u0000|\p{Surrogate}/gu

/**
 * A document whose texts PostgreSQL can hold: NUL and the half of a pair that a merge cut in two become U+FFFD. Lengths
 * and offsets stay as they are. For documents that passed `checkDocument` (and so are not deep).
 */
export function storable(document: DocumentJson): DocumentJson {
  return { ...document, content: document.content.map(storableNode) }
}

function storableNode(node: NodeJson): NodeJson {
  return {
    ...node,
    ...(node.text !== undefined && { text: node.text.replace(unstorable, '\uFFFD') }),
    ...(node.content && { content: node.content.map(storableNode) }),
    ...(node.marks && {
      marks: node.marks.map((mark) => ({ ...mark, ...(mark.attrs && { attrs: storableAttributes(mark.attrs) }) })),
    }),
  }
}

const storableAttributes = (attributes: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replace(unstorable, '\uFFFD') : value,
    ]),
  )

/** The same for what an author says of their claims. */
export const storableNotes = ({ notes, letGo }: ClaimNotes): ClaimNotes => ({
  notes: new Map(
    [...notes].map(([id, note]) => [id.replace(unstorable, '\uFFFD'), note.replace(unstorable, '\uFFFD')]),
  ),
  letGo: new Set([...letGo].map((id) => id.replace(unstorable, '\uFFFD'))),
})
