import type { DocumentJson, MarkJson, NodeJson } from './document-json'
import { isSafeHref } from './editor/schema/href'
import { escape } from './escape'
import { isTextBlock, textBlocks, type Run, type TextBlock } from './text-blocks'

/**
 * A document as HTML for reading: no script, no style, only the elements written here, every text and attribute
 * escaped. Each paragraph, heading and verse line carries `data-at`, the offset of its first character in the plain
 * text; within it the DOM's text is the document's text (a <br> counts as one), so a DOM selection and a plain-text
 * offset can be turned into each other. A claim is `<mark data-claim data-criterion>`; its last piece has `data-last`.
 * For documents that passed `checkDocument`.
 */
export function renderHtml(document: DocumentJson): string {
  const { blocks } = textBlocks(document)
  const ends = lastPieces(blocks)
  let next = 0
  const render = (node: NodeJson): string => {
    if (isTextBlock(node)) return renderBlock(blocks[next++]!, ends)
    const inner = (node.content ?? []).map(render).join('')
    switch (node.type) {
      case 'verse':
        return `<div class="haiku" role="group">${inner}</div>`
      case 'bulletList':
        return `<ul>${inner}</ul>`
      case 'orderedList': {
        const start = Number(node.attrs?.start ?? 1)
        return `<ol${start === 1 ? '' : ` start="${start}"`}>${inner}</ol>`
      }
      case 'listItem':
        return `<li>${inner}</li>`
      case 'blockquote':
        return `<blockquote>${inner}</blockquote>`
      default:
        return inner
    }
  }
  return document.content.map(render).join('')
}

function renderBlock(block: TextBlock, ends: Map<string, number>): string {
  const inner = renderRuns(block.runs, ends)
  const at = ` data-at="${block.from}"`
  switch (block.node.type) {
    case 'heading': {
      const tag = block.node.attrs?.level === 3 ? 'h3' : 'h2'
      return `<${tag}${at}>${inner}</${tag}>`
    }
    case 'verseLine':
      return `<div class="line"${at}>${inner}</div>`
    default:
      return `<p${at}>${inner}</p>`
  }
}

/** Opens and closes marks as ProseMirror does: those that go on from one run to the next stay one element. */
function renderRuns(runs: Run[], ends: Map<string, number>): string {
  let html = ''
  let open: { key: string; tag: string }[] = []
  for (const [index, run] of runs.entries()) {
    const wanted = run.marks.map((mark) => opening(mark, index, runs, ends)).filter((mark) => mark !== undefined)
    let kept = 0
    while (kept < open.length && kept < wanted.length && open[kept]!.key === wanted[kept]!.key) kept++
    html +=
      closing(open.slice(kept)) +
      wanted
        .slice(kept)
        .map((mark) => mark.html)
        .join('')
    open = wanted
    html += run.text === '\n' ? '<br>' : escape(run.text)
  }
  return html + closing(open)
}

const closing = (marks: { tag: string }[]) =>
  marks
    .map(({ tag }) => `</${tag}>`)
    .reverse()
    .join('')

function opening(mark: MarkJson, index: number, runs: Run[], ends: Map<string, number>) {
  switch (mark.type) {
    case 'bold':
      return { key: 'bold', tag: 'strong', html: '<strong>' }
    case 'italic':
      return { key: 'italic', tag: 'em', html: '<em>' }
    case 'link': {
      const href = mark.attrs?.href
      if (!isSafeHref(href)) return undefined
      return { key: `link ${href}`, tag: 'a', html: `<a href="${escape(href)}" rel="noopener noreferrer nofollow">` }
    }
    case 'claim': {
      const id = String(mark.attrs?.id)
      const isLast = endOfPiece(id, index, runs) === ends.get(id)
      return {
        key: `claim ${id}`,
        tag: 'mark',
        html: `<mark data-claim="${escape(id)}" data-criterion="${escape(String(mark.attrs?.criterion))}"${isLast ? ' data-last' : ''}>`,
      }
    }
    default:
      return undefined
  }
}

const holds = (run: Run, id: string) => run.marks.some((mark) => mark.type === 'claim' && mark.attrs?.id === id)

/** Where the unbroken stretch of a claim that the run at `index` belongs to ends. */
function endOfPiece(id: string, index: number, runs: Run[]): number {
  let last = index
  while (last + 1 < runs.length && holds(runs[last + 1]!, id)) last++
  return runs[last]!.to
}

function lastPieces(blocks: TextBlock[]): Map<string, number> {
  const ends = new Map<string, number>()
  for (const run of blocks.flatMap((block) => block.runs)) {
    for (const mark of run.marks) if (mark.type === 'claim') ends.set(String(mark.attrs?.id), run.to)
  }
  return ends
}
