import type { Language } from './language'

/** What stands beside the lines of a verse: counts, counts with the convention of 5-7-5, or nothing. */
export const verseHints = ['counts', '5-7-5', 'none'] as const
export type VerseHint = (typeof verseHints)[number]

/** Syllables as the author counts them, by word (`wordKey`). They hold in the whole log. */
export type WordCounts = Readonly<Record<string, number>>

/** How a log's verse is counted. */
export interface VerseSettings {
  language: Language
  hint: VerseHint
  corrected: WordCounts
}

export const plainSettings: VerseSettings = { language: 'en', hint: 'counts', corrected: {} }
