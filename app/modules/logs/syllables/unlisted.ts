import { syllable } from 'syllable'

/**
 * Syllables of an English word that no dictionary lists: by the package `syllable`, but for -ed after two consonants
 * (flicked, arched), which it counts and nobody says.
 */
export function unlisted(word: string): number {
  const stem = /^(.*[^aeiouy][^aeiouytdlr])ed$/.exec(word)?.[1]
  return Math.max(1, syllable(stem ?? word))
}
