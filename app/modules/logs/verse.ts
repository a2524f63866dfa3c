import type { WordCounts } from './verse-settings'

/** How many syllables: a range where a word is said in more than one way. An estimate, never a judgement (domain.md). */
export interface SyllableRange {
  from: number
  to: number
}

/** A line's count, with the words that make it a range, and those that its author counts in a way of their own. */
export interface LineCount extends SyllableRange {
  varies: { word: string; from: number; to: number }[]
  corrected: { word: string; count: number }[]
}

/** Counts in one language. Words come as `wordKey` makes them; those in figures go to `figures`. */
export interface Counter {
  word: (word: string) => SyllableRange
  figures?: (figures: string) => SyllableRange
  /** What a count loses where a word meets the next (null: where the line ends), with what stands between them. */
  meeting?: (word: string, next: string | null, between: string) => SyllableRange
}

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*['’]?/gu

/** The words of a line as they are counted; hyphens and dashes part words. */
export const wordsOf = (line: string): string[] => [...line.matchAll(wordPattern)].map(([word]) => word)

/** What a word is known by: "Won’t" and "won't" are one. */
export const wordKey = (word: string): string => word.normalize('NFC').replaceAll('’', "'").toLowerCase()

/** Counts the syllables of a line of verse, word by word; where the author counts a word otherwise, theirs counts. */
export function countLine(line: string, counter: Counter, corrected: WordCounts = {}): LineCount {
  const total: LineCount = { from: 0, to: 0, varies: [], corrected: [] }
  const words = [...line.matchAll(wordPattern)].map((match) => ({
    word: match[0],
    key: wordKey(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }))
  for (const [at, { word, key, to: end }] of words.entries()) {
    const own = ownCount(corrected, key)
    const { from, to } = own === undefined ? countWord(key, counter) : { from: own, to: own }
    total.from += from
    total.to += to
    if (from !== to) total.varies.push({ word, from, to })
    if (own !== undefined) total.corrected.push({ word, count: own })
    const next = words[at + 1]
    if (!counter.meeting || own !== undefined || (next && ownCount(corrected, next.key) !== undefined)) continue
    const lost = counter.meeting(key, next?.key ?? null, next ? line.slice(end, next.from) : '')
    total.from -= lost.from
    total.to -= lost.to
  }
  return total
}

const ownCount = (corrected: WordCounts, key: string) => (Object.hasOwn(corrected, key) ? corrected[key] : undefined)

/** One word, or a number between one and three syllables a figure where the language says no better. */
function countWord(key: string, counter: Counter): SyllableRange {
  if (!/^\p{N}/u.test(key)) return counter.word(key)
  return counter.figures?.(key) ?? { from: key.length, to: key.length * 3 }
}

/** All lines of a verse together. */
export function countVerse(lines: readonly SyllableRange[]): SyllableRange {
  return lines.reduce((sum, { from, to }) => ({ from: sum.from + from, to: sum.to + to }), { from: 0, to: 0 })
}

/** A range as it is written: "5", "6–7". */
export const rangeText = ({ from, to }: SyllableRange) => (from === to ? String(from) : `${from}–${to}`)
