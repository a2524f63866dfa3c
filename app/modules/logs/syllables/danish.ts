import type { Counter, SyllableRange } from '../verse'
import { exactly, times } from './spelling'

/**
 * Danish: one syllable a vowel letter, but for spellings of one sound (aa, au, ai, ei, eu at the beginning) and -tion.
 * The i of familien, Italien may be a consonant. Swallowed endings count: "tale" has two.
 */
function count(word: string): SyllableRange {
  const said = word.replace(/aa|au|ai|ei|ou|^eu(?=[^aeiouyæøå])|(?<=[ts])io(?=n)/g, 'a')
  const beats = times(said, /[aeiouyæøåéäöü]/g)
  return beats > 2 && /[^aeiouyæøå]ie(?:n|r|rne|t)?$/.test(said) ? { from: beats - 1, to: beats } : exactly(beats)
}

export const danish: Counter = { word: count }
