import type { Counter, SyllableRange } from '../verse'
import { nothing } from './spelling'

const vowel = 'aàâäeéèêëiîïoôöœuùûüyæ'
/** One sound each; the longer spelling first. "ill" after a vowel belongs to it (feuille, abeille). */
const nucleus = new RegExp(
  [
    'eau|œu?i?(?=l)|œu|œ|aoû|uei(?=l)|euil?(?=l)|oui|oui(?=ll)',
    `[aouei]y(?=[${vowel}])`,
    'aî|ai|au|aû|ei|eî|eu|eû|ou|où|oû|oi|oî|ui|uî',
    `[${vowel}]`,
  ].join('|'),
  'g',
)

/**
 * French, as a range from speech to verse: an e without accent at the end or in the middle is counted in verse
 * and dropped in speech (une: 1–2, doucement: 2–3). i and y before a vowel glide into it, but after two consonants (crier).
 */
function count(word: string): SyllableRange {
  const parts = word.split("'").filter((part) => part !== '')
  return parts.reduce<SyllableRange>(
    (sum, part, at) => {
      const { from, to } = countPart(at < parts.length - 1 ? part.replace(/qu$/, 'q') : part)
      return { from: sum.from + from, to: sum.to + to }
    },
    { from: 0, to: 0 },
  )
}

function countPart(part: string): SyllableRange {
  const said = part
    .replace(/oe(?=[iu])/g, 'œ')
    .replace(/qu/g, 'q')
    .replace(/gu(?=[eéèêiîy])|ge(?=[aoâô])/g, 'g')
    .replace(/^pay(?=s)/, 'paï')
    // i and y glide into the vowel after them, if one consonant stands before them at most.
    .replace(new RegExp(`(?<![bcdfgptv][lr])[iy](?=[${vowel.replace('e', '')}]|e[^s]|es?[${vowel}n])`, 'g'), 'j')
  const silent = ending(said)
  const core = said.slice(0, said.length - silent.letters)
  let { from, to } = { from: 0, to: 0 }
  let end = -1
  for (const found of core.matchAll(nucleus)) {
    const rest = core.slice(found.index + 1)
    to += 1
    // u and ou may glide into the vowel after them (nuage), and an e between single consonants be dropped (doucement).
    const glides = found.index === end && /(?:u|ou)$/.test(core.slice(0, found.index))
    const drops = found[0] === 'e' && from > 0 && isDropped.test(rest) && oneConsonant.test(core.slice(0, found.index))
    if (!glides && !drops) from += 1
    end = found.index + found[0].length
  }
  if (to === 0) return silent.letters > 0 ? { from: 1, to: 1 } : { from: 0, to: 0 }
  return { from, to: to + silent.beats }
}

const consonant = `(?:ch|ph|th|gn|[^${vowel}])`
const isDropped = new RegExp(`^${consonant}[${vowel}]`)
const oneConsonant = new RegExp(`[${vowel}]n?${consonant}$`)

/** An ending that is not said: -e and -es; -ent may be said (content) or not (chantent). After a vowel not even verse counts it. */
function ending(said: string): { letters: number; beats: number } {
  const [silent] = /(?:es?|(?<!m)ent)$/.exec(said) ?? ['']
  if (silent === '') return { letters: 0, beats: 0 }
  const before = said.slice(0, said.length - silent.length)
  if (!new RegExp(`[${vowel}]`).test(before))
    return { letters: silent === 'e' || silent === 'es' ? silent.length : 0, beats: 0 }
  return { letters: silent.length, beats: new RegExp(`[${vowel}j]$`).test(before) && silent !== 'ent' ? 0 : 1 }
}

/** French words; a silent e goes for good before a vowel (élision) and at the end of a line. */
export const french: Counter = {
  word: count,
  meeting: (word, next) => {
    const { from, to } = count(word)
    if (from === to || !(next === null ? /es?$/ : /e$/).test(word)) return nothing
    return next === null || new RegExp(`^h?[${vowel}]`).test(next) ? { from: 0, to: 1 } : nothing
  },
}
