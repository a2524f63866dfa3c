import type { Counter } from '../verse'
import { exactly, times } from './spelling'

// The longer spelling first. A diaeresis begins a syllable, and may itself be doubled: ide-e-ën, po-ëet.
const vowels = /eau|aai|ooi|oei|eeu|ieu|aa|ee|ëe|oo|öo|uu|ie|ïe|oe|eu|ui|ou|au|ij|ei|ai|oi|[aeiouyáéíóúàèêëïöüä]/g

/**
 * Dutch: one syllable for each vowel, double vowel or diphthong; a diaeresis parts them (ideeën, poëet). y before a
 * vowel is a consonant, the io of station one sound. 't and 's alone have no syllable.
 */
export const dutch: Counter = {
  word: (word) =>
    exactly(
      times(
        word
          .replace(/y(?=[aeiou])/g, 'j')
          .replace(/(?<=[ts])io(?=n)/g, 'o')
          .replace(/eum$/, 'eüm'),
        vowels,
      ),
    ),
}
