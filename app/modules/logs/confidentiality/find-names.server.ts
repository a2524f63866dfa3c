import nlp from 'compromise/two'
import { fieldWords, honorifics, roles } from './field-words'
import { beginsSentence, type Finding } from './finding'

/*
 * Names, in two ways: a capital where the language asks for none, in any language with our letters; and, in English, what
 * the library knows as a person, a place or an organisation, also at the beginning of a sentence.
 */

export type WordKind = 'person' | 'place' | 'organisation'

interface Word {
  text: string
  start: number
  end: number
  isCapital: boolean
  isFirst: boolean
}

const wordPattern = /\p{L}[\p{L}\p{M}'’-]*/gu
const possessive = /['’]s?$/u

/** Everything a log says of one word: whether it is also written small, and with a capital within a sentence. */
export interface Usage {
  small: Set<string>
  inner: Set<string>
}

export function usageOf(texts: readonly string[]): Usage {
  const usage: Usage = { small: new Set(), inner: new Set() }
  for (const text of texts)
    for (const word of wordsOf(text)) {
      const key = word.text.toLowerCase()
      if (!word.isCapital) usage.small.add(key)
      else if (!word.isFirst) usage.inner.add(key)
    }
  return usage
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(wordPattern)].map((match) => {
    const word = match[0].replace(possessive, '')
    return {
      text: word,
      start: match.index,
      end: match.index + word.length,
      isCapital: /^\p{Lu}/u.test(word),
      isFirst: beginsSentence(text.slice(Math.max(0, match.index - 6), match.index)),
    }
  })
}

/** The names in a text, each as long as it goes ("Anna Kowalska", "St Mary’s Hospital"); a known place alone is none. */
export function findNames(text: string, usage: Usage): Finding[] {
  const findings: Finding[] = []
  let run: Word[] = []
  const close = () => {
    const finding = run.length > 0 ? nameFrom(text, run) : undefined
    if (finding) findings.push(finding)
    run = []
  }
  for (const word of wordsOf(text)) {
    if (run.length > 0 && !goesOn(text, run.at(-1)!, word)) close()
    if (run.length > 0 || startsName(word, usage)) run.push(word)
  }
  close()
  return findings
}

/** The next word belongs to the name: right after it, with a capital or as what joins its parts. */
function goesOn(text: string, before: Word, word: Word): boolean {
  if (!word.isCapital && !isParticle(word.text)) return false
  const between = text.slice(before.end, word.start)
  return /^(?:['’]s)?[ \u00a0]$/u.test(between) || (between === '. ' && honorifics.test(before.text))
}

const isParticle = (word: string) => /^(?:de|da|di|del|della|van|von|der|den|af|la|le|du|y|ap|bin|al)$/u.test(word)

function startsName(word: Word, { small, inner }: Usage): boolean {
  if (!word.isCapital || word.text.length < 2 || isAcronym(word.text)) return false
  const key = word.text.toLowerCase()
  if (honorifics.test(word.text)) return true
  if (fieldWords.has(key)) return false
  if (word.isFirst)
    return kindOf(key) === 'person' ? inner.has(key) || !small.has(key) : inner.has(key) && !small.has(key)
  return !small.has(key) || kindOf(key) !== undefined
}

const isAcronym = (word: string) => /^\p{Lu}{2,6}s?$/u.test(word)

function nameFrom(text: string, run: readonly Word[]): Finding | undefined {
  const words = [...run]
  while (words.length > 0 && isParticle(words.at(-1)!.text)) words.pop()
  // A name is more than its title, and more than words that tell of nobody.
  const telling = words.filter(({ text: word }) => !honorifics.test(word) && !fieldWords.has(word.toLowerCase()))
  if (telling.length === 0) return undefined
  if (words.length === 1 && kindOf(words[0]!.text.toLowerCase()) === 'place') return undefined
  const [start, end] = [words[0]!.start, words.at(-1)!.end]
  return { kind: 'name', text: text.slice(start, end), start, end }
}

let lexicon: Record<string, string | string[]> | undefined

/** What the library's dictionary has a word for, without a sentence around it. */
export function kindOf(word: string): WordKind | undefined {
  if (!lexicon) {
    nlp('')
    lexicon = (nlp.model() as { one: { lexicon: Record<string, string | string[]> } }).one.lexicon
  }
  const tags = Object.hasOwn(lexicon, word) ? [lexicon[word]!].flat() : []
  if (tags.some((tag) => /^(?:Person|FirstName|LastName|MaleName|FemaleName)$/.test(tag))) return 'person'
  if (tags.some((tag) => /^(?:City|Country|Region|Place)$/.test(tag))) return 'place'
  if (tags.some((tag) => /^(?:Organization|SportsTeam|Company)$/.test(tag))) return 'organisation'
  return undefined
}

// The role in either case of its first letter; the place has a capital of its own.
const anyCase = (role: string) => `[${role[0]!.toUpperCase()}${role[0]}]${role.slice(1)}`
const held = new RegExp(
  `(?<![\\p{L}])(?:${roles.map(anyCase).join('|')})(?:,)? (?:of|at|in|for|de|del|di|van|af|w|à|en|i|på) (?:the |la |el |il |het |de )?\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)*`,
  'gu',
)

/** A role with the place or organisation it is held in. */
export function findRoles(text: string): Finding[] {
  return [...text.matchAll(held)].flatMap((match) => {
    const place = /\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*$/u.exec(match[0])
    if (!place || (fieldWords.has(place[0].toLowerCase()) && kindOf(place[0].toLowerCase()) === undefined)) return []
    return [{ kind: 'role' as const, text: match[0], start: match.index, end: match.index + match[0].length }]
  })
}
