/** How many syllables: a range where a word is said in more than one way. An estimate, never a judgement (domain.md). */
export interface SyllableRange {
  from: number
  to: number
}

/** A line's count, with the words that make it a range. */
export interface LineCount extends SyllableRange {
  varies: { word: string; from: number; to: number }[]
}

/** The count of one English word, given in lower case with straight apostrophes. */
export type WordCounter = (word: string) => SyllableRange

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*['’]?/gu

/** Counts the syllables of a line of verse, word by word; hyphens and dashes part words. */
export function countLine(line: string, count: WordCounter): LineCount {
  const total: LineCount = { from: 0, to: 0, varies: [] }
  for (const [word] of line.matchAll(wordPattern)) {
    const { from, to } = /^\p{N}/u.test(word) ? countFigures(word) : count(plain(word))
    total.from += from
    total.to += to
    if (from !== to) total.varies.push({ word, from, to })
  }
  return total
}

/** All lines of a verse together. */
export function countVerse(lines: readonly SyllableRange[]): SyllableRange {
  return lines.reduce((sum, { from, to }) => ({ from: sum.from + from, to: sum.to + to }), { from: 0, to: 0 })
}

/** A range as it is written: "5", "6–7". */
export const rangeText = ({ from, to }: SyllableRange) => (from === to ? String(from) : `${from}–${to}`)

/** "Café" as "cafe", "won’t" as "won't". */
const plain = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase()

const unit = [2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2]
const tens = [0, 1, 2, 2, 2, 2, 2, 3, 2, 2]

/** Figures as they are read aloud up to 99; beyond that somewhere between one and three a figure. */
function countFigures(text: string): SyllableRange {
  const value = /^\d{1,2}$/.test(text) ? Number(text) : undefined
  if (value === undefined) return { from: text.length, to: text.length * 3 }
  const count = value < 20 ? unit[value]! : tens[Math.floor(value / 10)]! + (value % 10 === 0 ? 0 : unit[value % 10]!)
  return { from: count, to: count }
}
