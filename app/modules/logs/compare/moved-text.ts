import { diffWords, type Segment } from './text-diff'
import { bagOf, sentencesOf, similarityOf, wordKeysOf } from './words'

/** A sentence of fewer words that turns up elsewhere counts as removed and added: it is too common to be called moved. */
export const fewestWordsMoved = 6
const alikeMoved = 0.7

interface Held {
  before: number
  after: number
  segments: Segment[]
}

/** Finds what was taken out in one place and put in at another: whole paragraphs first, then sentences. */
export function markMoves(compared: Held[]) {
  let moves = 0
  const come = new Map(compared.filter((block) => block.before === -1).map((block) => [block, bagOf(textOf(block))]))
  for (const from of compared) {
    if (from.after !== -1) continue
    const bag = bagOf(textOf(from))
    if (bag.size < fewestWordsMoved) continue
    let best: { to: Held; alike: number } | undefined
    for (const [to, other] of come) {
      const alike = similarityOf(bag, other)
      if (alike >= alikeMoved && (!best || alike > best.alike)) best = { to, alike }
    }
    if (!best) continue
    come.delete(best.to)
    const move = ++moves
    const segments = diffWords(textOf(from), textOf(best.to))
    from.segments = segments.flatMap((s): Segment[] =>
      s.is === 'same' ? [{ is: 'moved-away', text: s.text, move }] : s.is === 'removed' ? [s] : [],
    )
    best.to.segments = segments.flatMap((s): Segment[] =>
      s.is === 'same' ? [{ is: 'moved-here', text: s.text, move }] : s.is === 'added' ? [s] : [],
    )
  }
  markMovedSentences(compared, moves)
}

const textOf = (block: Held) => block.segments.map((segment) => segment.text).join('')

interface Place {
  block: Held
  sentence: string
}

function markMovedSentences(compared: Held[], moves: number) {
  const split = (is: 'added' | 'removed') => {
    const places = new Map<string, Place[]>()
    for (const block of compared) {
      block.segments = block.segments.flatMap((segment): Segment[] => {
        if (segment.is !== is) return [segment]
        return sentencesOf(segment.text).map((text) => {
          const keys = wordKeysOf(text)
          if (keys.length >= fewestWordsMoved) {
            const key = keys.join(' ')
            places.set(key, [...(places.get(key) ?? []), { block, sentence: text }])
          }
          return { is, text }
        })
      })
    }
    return places
  }
  const removed = split('removed')
  const added = split('added')
  for (const [key, from] of removed) {
    const to = added.get(key) ?? []
    for (let i = 0; i < Math.min(from.length, to.length); i++) {
      // Words may agree where commas don't: such a sentence stays taken out and put in, so that nothing is hidden.
      if (from[i]!.sentence.trim() !== to[i]!.sentence.trim()) continue
      const move = ++moves
      mark(from[i]!, 'removed', 'moved-away', move)
      mark(to[i]!, 'added', 'moved-here', move)
    }
  }
  for (const block of compared) block.segments = joinNeighbours(block.segments)
}

function mark({ block, sentence }: Place, was: 'added' | 'removed', is: 'moved-away' | 'moved-here', move: number) {
  const at = block.segments.findIndex((segment) => segment.is === was && segment.text === sentence)
  if (at !== -1) block.segments[at] = { is, text: sentence, move }
}

function joinNeighbours(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = []
  for (const segment of segments) {
    const last = joined.at(-1)
    if (last && last.is === segment.is && !('move' in last) && !('move' in segment)) last.text += segment.text
    else joined.push({ ...segment })
  }
  return joined
}
