/**
 * Packs what the CMU pronouncing dictionary knows better than the package `syllable`: words whose count the package
 * gets wrong, and words that are said in more than one way. Writes app/modules/logs/syllables/exceptions.json:
 * for each count ("2" or "1-2") the sorted words, each as the length it shares with the one before (a letter from A)
 * and the rest. Run it when either package changes; a test holds the file to it.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { dictionary } from 'cmu-pronouncing-dictionary'
import { syllable } from 'syllable'

const beats = (phones) => (phones.match(/\d/g) ?? []).length
const sounds = (phones) => phones.replace(/\d/g, '')
const letters = (word) => [...word].map((letter) => sounds(dictionary[letter] ?? '')).join(' ')

/** Ways of saying that a poem doesn't mean: "us" as U. S., "spring" in two beats. */
const neverMeant = { spring: 1, springs: 1 }

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
    const counts = (meant.length > 0 ? meant : said).map(beats)
    const [from, to] = neverMeant[word]
      ? [neverMeant[word], neverMeant[word]]
      : [Math.min(...counts), Math.max(...counts)]
    if (from === to && syllable(word) === from) continue
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
