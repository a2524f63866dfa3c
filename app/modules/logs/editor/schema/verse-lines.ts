import { Fragment, type Node, type Schema, type Slice } from '@tiptap/pm/model'

/** The inline content of every textblock, split again at hard breaks: what a verse keeps of pasted or wrapped blocks. */
export function linesOf(content: Fragment): Fragment[] {
  const lines: Fragment[] = []
  const take = (inline: Fragment) => {
    let line: Node[] = []
    inline.forEach((child) => {
      if (child.isText) line.push(child)
      else if (child.type.name === 'hardBreak') {
        lines.push(Fragment.fromArray(line))
        line = []
      }
    })
    lines.push(Fragment.fromArray(line))
  }
  content.forEach((node) => {
    if (node.isTextblock) take(node.content)
    else if (node.isInline) take(Fragment.from(node))
    else lines.push(...linesOf(node.content))
  })
  return lines
}

/** The lines as `verseLine` nodes; at least one. */
export function verseLines(schema: Schema, content: Fragment): Node[] {
  const line = schema.nodes.verseLine!
  const lines = linesOf(content).map((inline) => line.create(null, inline))
  return lines.length > 0 ? lines : [line.create()]
}

/** The lines as plain paragraphs, for a verse that is turned back into prose. */
export function proseLines(schema: Schema, verse: Node): Node[] {
  return linesOf(verse.content).map((inline) => schema.nodes.paragraph!.create(null, inline))
}

/** What is pasted, as lines that open into the line the caret stands in. */
export const toVerseSlice = (schema: Schema, slice: Slice): Node[] => verseLines(schema, inlineAsBlock(slice.content))

function inlineAsBlock(content: Fragment): Fragment {
  const first = content.firstChild
  return first?.isInline ? Fragment.from(first.type.schema.nodes.paragraph!.create(null, content)) : content
}
