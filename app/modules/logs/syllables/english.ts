import type { Counter, SyllableRange } from '../verse'
import exceptions from './exceptions.json?url'
import { unlisted } from './unlisted'

/** The words that need looking up, some 30 kB compressed: fetched only where a verse is written. */
export async function fetchEnglishWords(): Promise<Record<string, string>> {
  const response = await fetch(exceptions)
  if (!response.ok) throw new Error(`The dictionary answered ${response.status}`)
  return (await response.json()) as Record<string, string>
}

/**
 * Counts English words: by the CMU pronouncing dictionary where it knows better, else by its spelling
 * (docs/decisions/, "Counting syllables").
 */
export function englishCounter(packed: Record<string, string>): Counter {
  const known = unpack(packed)
  return {
    word: (key) => {
      const word = withoutMarks(key)
      return known.get(word) ?? possessive(word, known) ?? same(unlisted(word))
    },
    figures: countFigures,
  }
}

/** "café" as "cafe". */
const withoutMarks = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '')

const same = (count: number): SyllableRange => ({ from: count, to: count })

/** "heron's" is "heron"; "grace's" is one more than "grace". */
function possessive(word: string, known: Map<string, SyllableRange>): SyllableRange | undefined {
  const owner = /^(.+?)'s?$/.exec(word)?.[1]
  if (!owner) return undefined
  const base = known.get(owner) ?? same(unlisted(owner))
  const more = word.endsWith("'s") && /(?:s|x|z|sh|ch|[cgsz]e)$/.test(owner) ? 1 : 0
  return { from: base.from + more, to: base.to + more }
}

function unpack(packed: Record<string, string>): Map<string, SyllableRange> {
  const words = new Map<string, SyllableRange>()
  for (const [count, coded] of Object.entries(packed)) {
    const [from, to = from] = count.split('-').map(Number) as [number, number?]
    let word = ''
    for (const [, shared, rest] of coded.matchAll(/([A-Z])([a-z']*)/g)) {
      word = word.slice(0, shared!.charCodeAt(0) - 65) + rest!
      words.set(word, { from, to })
    }
  }
  return words
}

const unit = [2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2]
const tens = [0, 1, 2, 2, 2, 2, 2, 3, 2, 2]

/** Figures as they are read aloud up to 99; beyond that somewhere between one and three a figure. */
function countFigures(text: string): SyllableRange {
  const value = /^\d{1,2}$/.test(text) ? Number(text) : undefined
  if (value === undefined) return { from: text.length, to: text.length * 3 }
  return same(value < 20 ? unit[value]! : tens[Math.floor(value / 10)]! + (value % 10 === 0 ? 0 : unit[value % 10]!))
}
