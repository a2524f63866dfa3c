import { passageOf } from '../../margin/passage'

/** Where a selection lies in one entry, by offsets in its plain text. */
export interface SelectedText {
  entryId: string
  start: number
  end: number
  quote: string
  /** Where it stands in the window, for what is shown beside it. */
  box: DOMRect
}

/** What is selected within one entry's page; undefined for nothing, and for a selection that crosses entries. */
export function selectedText(selection: Selection | null): SelectedText | undefined {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined
  const range = selection.getRangeAt(0)
  const page = pageOf(range.commonAncestorContainer)
  const quote = selection.toString().trim()
  if (!page || quote === '') return undefined
  const start = plainOffset(page, range.startContainer, range.startOffset)
  const end = plainOffset(page, range.endContainer, range.endOffset)
  if (start >= end) return undefined
  return { entryId: page.dataset.entry!, start, end, quote, box: range.getBoundingClientRect() }
}

const pageOf = (node: Node) =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-entry]')

/**
 * A DOM position as an offset in the plain text that renderHtml wrote the page from: each block says where it begins
 * (`data-at`), and within it the DOM's text is the plain text, a <br> counting as one.
 */
export function plainOffset(page: Element, node: Node, offset: number): number {
  const blocks = [...page.querySelectorAll<HTMLElement>('[data-at]')]
  const before = document.createRange()
  before.selectNodeContents(page)
  before.setEnd(node, offset)
  // The last block that begins before the position.
  const block = blocks.filter((one) => before.comparePoint(one, 0) <= 0).at(-1)
  if (!block) return 0
  const within = document.createRange()
  within.selectNodeContents(block)
  if (within.comparePoint(node, offset) === 0) within.setEnd(node, offset)
  return Number(block.dataset.at) + lengthOf(within.cloneContents())
}

function lengthOf(node: Node): number {
  if (node instanceof Text) return node.data.length
  if (node instanceof HTMLBRElement) return 1
  let length = 0
  for (const child of node.childNodes) length += lengthOf(child)
  return length
}

/** The first place on the page, in the order in which it is read, that holds these words within one block; undefined when none does. */
export function findWords(words: string): Omit<SelectedText, 'box'> | undefined {
  for (const block of document.querySelectorAll<HTMLElement>('[data-entry] [data-at]')) {
    const page = block.closest<HTMLElement>('[data-entry]')!
    const passage = passageOf(page.dataset.entry!, textOf(block), words)
    if (!passage) continue
    const start = Number(block.dataset.at) + passage.offset
    return { entryId: passage.entryId, start, end: start + passage.length, quote: passage.quote }
  }
  return undefined
}

const textOf = (node: Node): string =>
  node instanceof Text ? node.data : node instanceof HTMLBRElement ? '\n' : [...node.childNodes].map(textOf).join('')
