import type { Node } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'

/** Puts headings, each with an empty paragraph under it, at the end of the text, or in place of an empty one; the caret goes under the first. */
export function putInHeadings({ doc, schema, tr }: EditorState, headings: readonly string[]): Transaction {
  const blocks = headings.flatMap((heading) => [
    schema.nodes.heading!.create({ level: 2 }, schema.text(heading)),
    schema.nodes.paragraph!.create(),
  ])
  const isEmptyLast = isEmptyParagraph(doc.lastChild)
  const from = isEmptyLast ? doc.content.size - doc.lastChild!.nodeSize : doc.content.size
  tr.replaceWith(from, doc.content.size, blocks)
  return tr.setSelection(TextSelection.create(tr.doc, from + blocks[0]!.nodeSize + 1)).scrollIntoView()
}

/** Puts a paragraph with this text after the block that the caret is in, or in its place when that is empty; the caret goes after it. */
export function putInParagraph({ doc, schema, selection, tr }: EditorState, text: string): Transaction {
  const { $to } = selection
  const block = $to.depth === 0 ? null : doc.child($to.index(0))
  const before = block ? $to.before(1) : doc.content.size
  const paragraph = schema.nodes.paragraph!.create(null, schema.text(text))
  const from = block && !isEmptyParagraph(block) ? before + block.nodeSize : before
  tr.replaceWith(from, isEmptyParagraph(block) ? before + block!.nodeSize : from, paragraph)
  return tr.setSelection(TextSelection.create(tr.doc, from + paragraph.nodeSize - 1)).scrollIntoView()
}

const isEmptyParagraph = (node: Node | null) => node?.type.name === 'paragraph' && node.content.size === 0
