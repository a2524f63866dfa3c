/**
 * Packs what the CMU pronouncing dictionary knows better than `unlisted` does from the spelling: words whose count it
 * gets wrong, and words that are said in more than one way. Writes app/modules/logs/syllables/exceptions.json:
 * for each count ("2" or "1-2") the sorted words, each as the length it shares with the one before (a letter from A)
 * and the rest. Run it with tsx when either package changes; a test holds the file to it.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { dictionary } from 'cmu-pronouncing-dictionary'
import { unlisted } from '../../app/modules/logs/syllables/unlisted.ts'

const beats = (phones) => (phones.match(/\d/g) ?? []).length
const sounds = (phones) => phones.replace(/\d/g, '')
const letters = (word) => [...word].map((letter) => sounds(dictionary[letter] ?? '')).join(' ')

/** Ways of saying that a poem doesn't mean: "us" as U. S., "spring" in two beats. */
const neverMeant = { spring: 1, springs: 1 }

/**
 * Ways of saying that dictionaries give together and CMU only for some of the words: "fire" in two beats or one, and so
 * "tired"; "power" and "towel"; "usual" in three or two (Wells, Longman Pronunciation Dictionary, "smoothing").
 */
function alsoSaid(word, phones) {
  const said = sounds(phones)
  if (smoothed.test(word)) {
    if (/A[YW] (?:ER|AH L)/.test(said)) return [beats(phones) - 1]
    if (/A[YW] R/.test(said)) return [beats(phones) + 1]
  }
  if (/ual(?:ly)?$/.test(word) && /(?:AH W|UW) AH L/.test(said)) return [beats(phones) - 1]
  return []
}
/** "Higher" and "buyer" are always two. */
const smoothed = /(?:[iy]re(?:d|s|less|ly|dly|ments?|man|men)?|ours?|owers?|owered|owerful|owels?)$/

export function packSyllables() {
  const ways = new Map()
  for (const [key, phones] of Object.entries(dictionary)) {
    const word = key.replace(/\(\d+\)$/, '')
    if (!/^[a-z]+(?:'[a-z]+)*'?$/.test(word) || beats(phones) === 0) continue
    ways.set(word, [...(ways.get(word) ?? []), phones])
  }
  const words = {}
  for (const [word, said] of ways) {
    const meant = word.length > 1 && word.length <= 4 ? said.filter((phones) => sounds(phones) !== letters(word)) : said
    const counts = (meant.length > 0 ? meant : said).flatMap((phones) => [beats(phones), ...alsoSaid(word, phones)])
    const [from, to] = Object.hasOwn(neverMeant, word)
      ? [neverMeant[word], neverMeant[word]]
      : [Math.min(...counts), Math.max(...counts)]
    if (from === to && unlisted(word) === from) continue
    const count = from === to ? `${from}` : `${from}-${to}`
    words[count] = [...(words[count] ?? []), word]
  }
  const packed = Object.keys(words)
    .sort()
    .map((count) => [count, frontCode(words[count].sort())])
  return `${JSON.stringify(Object.fromEntries(packed), null, 2)}\n`
}

function frontCode(words) {
  let before = ''
  return words
    .map((word) => {
      let shared = 0
      while (shared < 25 && shared < before.length && word[shared] === before[shared]) shared++
      before = word
      return String.fromCharCode(65 + shared) + word.slice(shared)
    })
    .join('')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('../../app/modules/logs/syllables/exceptions.json', import.meta.url), packSyllables())
}
