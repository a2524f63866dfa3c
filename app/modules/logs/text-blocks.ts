import type { DocumentJson, MarkJson, NodeJson } from './document-json'

/** A stretch of a block's text with the same marks, by offsets in the document's plain text. */
export interface Run {
  from: number
  to: number
  text: string
  marks: readonly MarkJson[]
}

/** A paragraph, heading or verse line, with where its text stands in the plain text. */
export interface TextBlock {
  node: NodeJson
  from: number
  to: number
  runs: Run[]
}

const textblocks = new Set(['paragraph', 'heading', 'verseLine'])
const tight = new Set(['verse', 'bulletList', 'orderedList'])
const separators = { tight: '\n', loose: '\n\n' }

export const isTextBlock = (node: NodeJson) => textblocks.has(node.type)

/**
 * The document's text blocks in reading order, and its canonical plain text: blocks are parted by an empty
 * line, the lines of a verse and the items of a list by a line break, and a hard break is a line break.
 * Offsets are UTF-16 code units, as in JavaScript strings and DOM ranges. For documents that passed `checkDocument`.
 */
export function textBlocks(document: DocumentJson): { text: string; blocks: TextBlock[] } {
  const blocks: TextBlock[] = []
  const parts: string[] = []
  let length = 0
  let owed = ''

  const add = (text: string) => {
    parts.push(text)
    length += text.length
  }
  const visit = (nodes: readonly NodeJson[], separator: string) => {
    for (const [index, node] of nodes.entries()) {
      // The nearest ancestor that two neighbours share decides what parts them.
      if (index > 0 && blocks.length > 0) owed = separator
      if (!isTextBlock(node)) {
        visit(node.content ?? [], tight.has(node.type) ? separators.tight : separators.loose)
        continue
      }
      if (blocks.length > 0) add(owed)
      const from = length
      const runs = (node.content ?? []).map((inline): Run => {
        const text = inline.type === 'hardBreak' ? '\n' : (inline.text ?? '')
        const run = { from: length, to: length + text.length, text, marks: inline.marks ?? [] }
        add(text)
        return run
      })
      blocks.push({ node, from, to: length, runs })
    }
  }
  visit(document.content, separators.loose)
  return { text: parts.join(''), blocks }
}
