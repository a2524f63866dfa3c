import { alignBlocks } from './block-alignment'
import { markMoves } from './moved-text'
import { diffWords, type Segment } from './text-diff'
import { wordKeysOf } from './words'

export type { Segment }

/** One paragraph, heading, list item or verse of an entry, as plain text. */
export interface Block {
  entryId: string
  text: string
}

/** A block of the comparison: the indexes of the earlier and the later block that it pairs; -1 where there is none. */
export interface ComparedBlock {
  entryId: string
  before: number
  after: number
  segments: Segment[]
}

/**
 * Compares two attempts word by word. Reading the result's `same`, `removed` and `moved-away` segments of the blocks
 * with a `before` gives the earlier text exactly, `same`, `added` and `moved-here` of those with an `after` the later
 * one, block by block. Entries come in the later attempt's order and then those that were left out; in an entry, what
 * went away stands where it stood. Whole paragraphs and sentences that stand elsewhere now, in this entry or another,
 * are marked as moved (moved-text.ts).
 */
export function compareAttempts(earlier: readonly Block[], later: readonly Block[]): ComparedBlock[] {
  const compared = entriesOf(later, earlier).flatMap((entryId) => {
    const gone = indexesIn(earlier, entryId)
    const come = indexesIn(later, entryId)
    const textsAt = (blocks: readonly Block[], at: number[]) => at.map((index) => blocks[index]!.text)
    return alignBlocks(textsAt(earlier, gone), textsAt(later, come)).map((pair): ComparedBlock => {
      const before = gone[pair.before] ?? -1
      const after = come[pair.after] ?? -1
      const from = earlier[before]?.text ?? ''
      const to = later[after]?.text ?? ''
      return { entryId, before, after, segments: diffWords(from, to) }
    })
  })
  markMoves(compared)
  return compared
}

const entriesOf = (...attempts: (readonly Block[])[]) => [...new Set(attempts.flat().map((block) => block.entryId))]
const indexesIn = (blocks: readonly Block[], entryId: string) =>
  blocks.flatMap((block, index) => (block.entryId === entryId ? [index] : []))

/** Words added, removed and moved in a comparison; a moved word counts once. */
export function countChanges(compared: readonly Pick<ComparedBlock, 'segments'>[]) {
  const counts = { added: 0, removed: 0, moved: 0 }
  for (const { segments } of compared)
    for (const segment of segments) {
      if (segment.is === 'added') counts.added += wordKeysOf(segment.text).length
      else if (segment.is === 'removed') counts.removed += wordKeysOf(segment.text).length
      else if (segment.is === 'moved-here') counts.moved += wordKeysOf(segment.text).length
    }
  return counts
}
