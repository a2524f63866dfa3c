import type { Counter, SyllableRange } from '../verse'
import { exactly, maybeOneBeat, nothing, times } from './spelling'

/** Words in which i or u is stressed before the last vowel, unmarked in spelling: "poesia" has four, "storia" two. */
const oftenStressed =
  /(?:[eoa]sia|ofia|afia|omia|onia|ogia|algia|ergia|patia|eria|egria|azzia|ollia|magia|bugia|pagnia|aura)$/

/**
 * Italian: a, e, o and accented vowels make a syllable; i and u only where no such vowel stands beside them. i and u
 * between vowels are consonants (gioia, aiuola). In a word with no other vowel before (mio, due, zia) both are said.
 */
function count(word: string): SyllableRange {
  const said = word
    .replaceAll("'", '')
    .replaceAll('h', '')
    .replace(/qu/g, 'q')
    .replace(/(?<=[aeiou])i(?=[aeou])/g, 'j')
  if (/^[^aeiouàèéìòóù]*(?<![qcg])[iu][aeo]$/.test(said)) return exactly(2)
  const runs = said.match(/[aeiouàèéìíòóùú]+/g) ?? []
  const beats = runs.reduce((sum, run) => sum + Math.max(1, times(run, /[aeoàèéìíòóùú]/g)), 0)
  return oftenStressed.test(said) && beats > 1 ? { from: beats, to: beats + 1 } : exactly(beats)
}

/** Italian words, with the vowels that meet between words as one beat or two (sinalefe). */
export const italian: Counter = {
  word: count,
  meeting: (word, next, between) =>
    next !== null && /^\s+$/.test(between) && /[aeiouàèéìòóù]$/.test(word) && /^h?[aeiouàèéìòóù]/.test(next)
      ? maybeOneBeat
      : nothing,
}
