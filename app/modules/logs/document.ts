import type { DocumentJson } from './document-json'
import { textBlocks } from './text-blocks'

export { emptyDocument, emptyVerse, type DocumentJson, type MarkJson, type NodeJson } from './document-json'
export { checkDocument, documentLimits, type CheckedDocument, type DocumentProblem } from './check-document'
export { renderHtml } from './render-html'

/** The document's canonical plain text, over which notes, claims and snapshots count their offsets (UTF-16 code units). */
export const plainText = (document: DocumentJson): string => textBlocks(document).text

// A word is letters and figures, joined by apostrophes and hyphens: “don’t” and “fifty-one” are one, “this—that” is two.
const word = /[\p{L}\p{M}\p{N}]+(?:['’\-‐‑][\p{L}\p{M}\p{N}]+|(?<=\p{N})[.,](?=\p{N})\p{N}+)*/gu

/** Words in a text, in any script that parts them; what a programme's range is measured in. */
export function countWords(text: string): number {
  return text.match(word)?.length ?? 0
}

/** Words in a document, the lines of its verses included. */
export const wordCount = (document: DocumentJson): number => countWords(plainText(document))

/** A passage claimed for a criterion, as it stands in a document. */
export interface ClaimedPassage {
  /** The claim's id, a UUID, unique in the document. */
  id: string
  /** The criterion's code in the log's framework, such as "C5". */
  criterion: string
  /** What is claimed, word for word; where unclaimed text stands between, " … " does. */
  quote: string
  /** From the first claimed character to after the last, as offsets in the plain text. */
  from: number
  to: number
}

/** The claims in a document, in the order in which they begin. */
export function claimsOf(document: DocumentJson): ClaimedPassage[] {
  const { text, blocks } = textBlocks(document)
  const pieces = new Map<string, { criterion: string; ranges: [number, number][] }>()
  for (const run of blocks.flatMap((block) => block.runs)) {
    for (const mark of run.marks) {
      if (mark.type !== 'claim' || run.from === run.to) continue
      const id = String(mark.attrs?.id)
      const claim = pieces.get(id) ?? { criterion: String(mark.attrs?.criterion), ranges: [] }
      const last = claim.ranges.at(-1)
      // Nothing but a break between blocks: the claim runs on.
      if (last && text.slice(last[1], run.from).trim() === '') last[1] = run.to
      else claim.ranges.push([run.from, run.to])
      pieces.set(id, claim)
    }
  }
  return [...pieces].map(([id, { criterion, ranges }]) => ({
    id,
    criterion,
    quote: ranges.map(([from, to]) => text.slice(from, to)).join(' … '),
    from: ranges[0]![0],
    to: ranges.at(-1)![1],
  }))
}
