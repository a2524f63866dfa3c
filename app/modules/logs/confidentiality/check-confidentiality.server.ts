import { programmeOf } from '~/modules/programmes/index.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import type { Trx } from '~db/client.server'
import { readingUpToDate } from '../bring-up-to-date.server'
import { findLog } from '../log-queries.server'
import { outlineOf } from '../outline-queries.server'
import { findIdentifying } from './find-identifying.server'
import type { FindingKind } from './finding'
import { type KnownWord, keyOf, knownWordsOf, type NamedInLog } from './key-queries.server'
import { textsOf, type TextOfLog } from './log-texts.server'
import { placesOf } from './replace-words'
import { type Pseudonym, suggest } from './suggestions'

/** Something that looks identifying, with all its places in the log. */
export interface Identifying {
  kind: FindingKind
  text: string
  count: number
  /** The first few. */
  places: { entry: TextOfLog['entry']; before: string; after: string }[]
  /** What it might be replaced by. */
  suggestion: string
}
export interface ConfidentialityCheck {
  logId: string
  /** Of the log, as a tag. */
  language: string
  found: Identifying[]
  key: NamedInLog[]
  known: KnownWord[]
  contact: { programme: string; name: string; email: string; safeguarding: string }
}

const placesShown = 3
const around = 60

/** What looks identifying in a log, and what its author has decided so far. It helps and never hinders. NotFound: not there, or not the actor's. */
export async function checkConfidentiality(actor: Actor, logId: string): Promise<ConfidentialityCheck> {
  const { log, programme, toLookAt } = await readingUpToDate(actor, async (trx) => {
    const log = requireFound(await findLog(trx, logId))
    authorize(actor, 'log.write', log)
    const { stale } = await outlineOf(trx, log.id)
    return { stale, log, programme: await programmeOf(trx, log.cohortId), toLookAt: await toLookAtIn(trx, log.id) }
  })
  return {
    logId: log.id,
    language: log.language,
    found: withSuggestions(lookAt(toLookAt), toLookAt),
    key: toLookAt.key,
    known: toLookAt.known,
    contact: {
      programme: programme.name,
      name: programme.contactName,
      email: programme.contactEmail,
      safeguarding: programme.safeguardingContact,
    },
  }
}

/** What a log is looked through by. Looking takes time, and no transaction waits for it. */
export interface ToLookAt {
  texts: TextOfLog[]
  key: NamedInLog[]
  known: KnownWord[]
}

export async function toLookAtIn(trx: Trx, logId: string): Promise<ToLookAt> {
  const [texts, key, known] = await Promise.all([textsOf(trx, logId), keyOf(trx, logId), knownWordsOf(trx, logId)])
  return { texts, key, known }
}

/** How many different things look identifying. */
export const countIdentifying = (toLookAt: ToLookAt): number => lookAt(toLookAt).size

type Found = Map<string, Omit<Identifying, 'suggestion'>>

/** What is found, by its words. */
function lookAt({ texts, key, known }: ToLookAt): Found {
  const all = texts.map(({ text }) => text)
  // How somebody is called here tells nobody who they are.
  const fine = new Set([...known.map(({ word }) => word), ...key.map(({ pseudonym }) => pseudonym.toLowerCase())])
  const found: Found = new Map()
  findIdentifying(all, fine).forEach((findings, at) => {
    for (const { kind, text, start, end } of findings) {
      const one = found.get(text) ?? { kind, text, count: 0, places: [] }
      one.count++
      if (one.places.length < placesShown)
        one.places.push({ entry: texts[at]!.entry, ...surroundings(all[at]!, start, end) })
      found.set(text, one)
    }
  })
  // The library knows a name by its sentence; the key by its letters, wherever they stand.
  for (const { original } of key) addFromKey(found, texts, original)
  return found
}

function withSuggestions(found: Found, { texts, key }: ToLookAt): Identifying[] {
  const isUsed = (name: string) => texts.some(({ text }) => text.includes(name))
  const called: Pseudonym[] = [...key]
  return [...found.values()].map((one) => {
    const suggestion = suggest(one.kind, one.text, called, isUsed)
    if (one.kind === 'name') called.push({ original: one.text, pseudonym: suggestion })
    return { ...one, suggestion }
  })
}

function addFromKey(found: Found, texts: readonly TextOfLog[], original: string) {
  if (found.has(original)) return
  const places = texts.flatMap(({ entry, text }) =>
    placesOf(original, text).map((at) => ({ entry, ...surroundings(text, at, at + original.length) })),
  )
  if (places.length === 0) return
  const shown = places.slice(0, placesShown)
  found.set(original, { kind: 'name', text: original, count: places.length, places: shown })
}

/** The words before and after, cut between words. */
function surroundings(text: string, start: number, end: number) {
  const flat = (stretch: string) => stretch.replaceAll(/\n+/g, ' ')
  const before = flat(text.slice(Math.max(0, start - around), start))
  const after = flat(text.slice(end, end + around))
  return {
    before: start > around ? `… ${before.replace(/^\S*\s/, '')}` : before,
    after: end + around < text.length ? `${after.replace(/\s\S*$/, '')} …` : after,
  }
}
