import type { Counter } from '../verse'
import { exactly, maybeOneBeat, nothing, times } from './spelling'

/**
 * Spanish is spelt as it is said: a, e, o and every accented vowel make a syllable; i and u make one only where no
 * such vowel stands beside them (RAE, Ortografía, diphthongs and hiatus). h is silent; the u of que, gui is not said.
 */
function count(word: string): number {
  const said = word
    .replaceAll('h', '')
    .replace(/(q)u|(g)u(?=[eiéí])/g, '$1$2')
    // y is a vowel alone and at the end (y, hoy, muy), else a consonant.
    .replace(/(?<=^|[aeiouáéíóú])y$/, 'i')
    .replace(/y(?=[^aeiouáéíóúü]|$)/g, 'i')
  const runs = said.match(/[aeiouáéíóúü]+/g) ?? []
  return runs.reduce((sum, run) => sum + Math.max(1, times(run, /[aeoáéíóú]/g)), 0)
}

// Hielo and huevo begin with a consonant, as does every y before a vowel.
const beginsWithVowel = /^(?:h?[aeiouáéíóú](?<!^h[iu](?=[eaoé]))|y$)/

/** Spanish words, with the vowels that meet between words as one beat or two (sinalefa). */
export const spanish: Counter = {
  word: (word) => exactly(count(word)),
  meeting: (word, next, between) =>
    next !== null && /^\s+$/.test(between) && /[aeiouáéíóúy]$/.test(word) && beginsWithVowel.test(next)
      ? maybeOneBeat
      : nothing,
}
