import type { SeedBlock, SeedLog } from '~db/seeds/texts/shape'
import { idOf } from './ids'

interface Mark {
  type: string
  attrs?: Record<string, string>
}
interface Node {
  type: string
  attrs?: Record<string, unknown>
  content?: Node[]
  marks?: Mark[]
  text?: string
}

/** Turns the seeds' light markup ({C4|a claimed passage}, *emphasis*) into the editor's document. */
export function documentOf(blocks: SeedBlock[], name: string): Node {
  const inline = (text: string): Node[] =>
    text
      .split(/(\{C\d+\|[^}]*\})/)
      .filter(Boolean)
      .flatMap((piece) => {
        const claim = /^\{(C\d+)\|([^}]*)\}$/.exec(piece)
        if (!claim) return emphasised(piece, [])
        // By its words, so that a passage kept from one attempt to the next is the same claim.
        const attrs = { id: idOf(name, 'claim', claim[1]!, claim[2]!), criterion: claim[1]! }
        return emphasised(claim[2]!, [{ type: 'claim', attrs }])
      })
  const paragraph = (text: string): Node => ({ type: 'paragraph', content: inline(text) })
  return {
    type: 'doc',
    content: blocks.map((block): Node => {
      if ('h' in block) return { type: 'heading', attrs: { level: 2 }, content: inline(block.h) }
      if ('quote' in block) return { type: 'blockquote', content: [paragraph(block.quote)] }
      if ('list' in block)
        return {
          type: 'bulletList',
          content: block.list.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
        }
      if ('verse' in block)
        return { type: 'verse', content: block.verse.map((line) => ({ type: 'verseLine', content: inline(line) })) }
      return paragraph(block.p)
    }),
  }
}

function emphasised(text: string, marks: Mark[]): Node[] {
  return text
    .split(/(\*[^*]+\*)/)
    .filter(Boolean)
    .map((piece) => {
      const isEmphasis = piece.length > 2 && piece.startsWith('*') && piece.endsWith('*')
      const all = isEmphasis ? [...marks, { type: 'italic' }] : marks
      return { type: 'text', text: isEmphasis ? piece.slice(1, -1) : piece, ...(all.length > 0 && { marks: all }) }
    })
}

/** A log's parts, in the order in which the entries name them. */
export const partsOf = (log: SeedLog) => [...new Set(log.entries.map((entry) => entry.part))]
