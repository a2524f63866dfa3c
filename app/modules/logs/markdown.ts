import type { DocumentJson, MarkJson, NodeJson } from './document-json'

/** A document as Markdown (CommonMark). Claims are left out: they mark a passage, they are not its text. For documents that passed `checkDocument`. */
export const toMarkdown = (document: DocumentJson): string => blocks(document.content).join('\n\n')

const blocks = (nodes: readonly NodeJson[]): string[] => nodes.map(block).filter((text) => text !== '')

function block(node: NodeJson): string {
  const content = node.content ?? []
  switch (node.type) {
    case 'heading':
      return `${'#'.repeat(Number(node.attrs?.level ?? 2) + 2)} ${inline(content)}`
    case 'verse':
      // Two spaces at the end keep a line a line.
      return content.map((line) => inline(line.content ?? [])).join('  \n')
    case 'blockquote':
      return blocks(content).join('\n\n').replace(/^/gm, '> ').replace(/^> $/gm, '>')
    case 'bulletList':
      return content.map((item) => listItem('- ', item)).join('\n')
    case 'orderedList':
      return content.map((item, at) => listItem(`${Number(node.attrs?.start ?? 1) + at}. `, item)).join('\n')
    default:
      return inline(content)
  }
}

function listItem(mark: string, item: NodeJson): string {
  const indent = ' '.repeat(mark.length)
  return (
    mark +
    blocks(item.content ?? [])
      .join('\n\n')
      .replace(/\n(?=[^\n])/g, `\n${indent}`)
  )
}

const inline = (nodes: readonly NodeJson[]): string =>
  nodes.map((node) => (node.type === 'hardBreak' ? '  \n' : marked(node.text ?? '', node.marks ?? []))).join('')

// Emphasis must touch the words, so spaces at the edges stay outside.
function marked(text: string, marks: readonly MarkJson[]): string {
  const [, before, core, after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text)!
  if (core === '') return text
  const within = marks.reduce((inner, mark) => {
    if (mark.type === 'bold') return `**${inner}**`
    if (mark.type === 'italic') return `*${inner}*`
    if (mark.type === 'link') return `[${inner}](<${String(mark.attrs?.href).replace(/[<>\\]/g, encodeURIComponent)}>)`
    return inner
  }, escaped(core!))
  return before + within + after
}

// Only what CommonMark would take for markup: its signs anywhere, and what begins a list, quote or heading.
const escaped = (text: string) =>
  text
    .replace(/[\\`*_[\]<]/g, '\\$&')
    .replace(/^(\s*)([#>+-])/gm, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s)/gm, '$1\\$2')
