import type { SyllableRange } from '../verse'

export const exactly = (count: number): SyllableRange => ({ from: count, to: count })

/** How often a pattern stands in a word, without overlaps. */
export const times = (word: string, pattern: RegExp): number => word.match(pattern)?.length ?? 0

/** Where two words are said as one, if one likes: a beat fewer at the least. */
export const maybeOneBeat: SyllableRange = { from: 1, to: 0 }
export const nothing: SyllableRange = { from: 0, to: 0 }
