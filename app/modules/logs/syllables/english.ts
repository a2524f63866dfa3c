import { syllable } from 'syllable'
import type { SyllableRange, WordCounter } from '../verse'
import exceptions from './exceptions.json?url'

/** The words that need looking up, some 30 kB compressed: fetched only where a verse is written. */
export async function fetchEnglishWords(): Promise<Record<string, string>> {
  const response = await fetch(exceptions)
  if (!response.ok) throw new Error(`The dictionary answered ${response.status}`)
  return (await response.json()) as Record<string, string>
}

/**
 * Counts English words: by the CMU pronouncing dictionary where it knows better, else by the package `syllable`
 * (docs/decisions/, "Counting syllables").
 */
export function englishCounter(packed: Record<string, string>): WordCounter {
  const known = unpack(packed)
  return (word) => known.get(word) ?? possessive(word, known) ?? same(Math.max(1, syllable(word)))
}

const same = (count: number): SyllableRange => ({ from: count, to: count })

/** "heron's" is "heron"; "grace's" is one more than "grace". */
function possessive(word: string, known: Map<string, SyllableRange>): SyllableRange | undefined {
  const owner = /^(.+?)'s?$/.exec(word)?.[1]
  if (!owner) return undefined
  const base = known.get(owner) ?? same(Math.max(1, syllable(owner)))
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
