import { programmeOf } from '~/modules/programmes/index.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import type { Trx } from '~db/client.server'
import { readingUpToDate } from '../bring-up-to-date.server'
import { findLog, type Log } from '../log-queries.server'
import { outlineOf } from '../outline-queries.server'
import { findIdentifying } from './find-identifying.server'
import type { FindingKind } from './finding'
import { type KnownWord, keyOf, knownWordsOf, type NamedInLog } from './key-queries.server'
import { textsOf, type TextOfLog } from './log-texts.server'
import { placesOf } from './replace-words'
import { suggest } from './suggestions'

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
  const { check } = await readingUpToDate(actor, async (trx) => {
    const log = requireFound(await findLog(trx, logId))
    authorize(actor, 'log.write', log)
    const { stale } = await outlineOf(trx, log.id)
    const { key, known, found } = await look(trx, log)
    const programme = await programmeOf(trx, log.cohortId)
    return {
      stale,
      check: {
        logId: log.id,
        language: log.language,
        found,
        key,
        known,
        contact: {
          programme: programme.name,
          name: programme.contactName,
          email: programme.contactEmail,
          safeguarding: programme.safeguardingContact,
        },
      },
    }
  })
  return check
}

/** How many different things look identifying in a log. */
export async function countIdentifying(trx: Trx, log: Pick<Log, 'id'>): Promise<number> {
  return (await look(trx, log)).found.length
}

async function look(trx: Trx, { id }: Pick<Log, 'id'>) {
  const [texts, key, known] = await Promise.all([textsOf(trx, id), keyOf(trx, id), knownWordsOf(trx, id)])
  const all = texts.map(({ text }) => text)
  // How somebody is called here tells nobody who they are.
  const fine = new Set([...known.map(({ word }) => word), ...key.map(({ pseudonym }) => pseudonym.toLowerCase())])
  const isUsed = (name: string) => all.some((text) => text.includes(name))
  const found = new Map<string, Identifying>()
  findIdentifying(all, fine).forEach((findings, at) => {
    for (const { kind, text, start, end } of findings) {
      const one = found.get(text) ?? { kind, text, count: 0, places: [], suggestion: '' }
      one.count++
      if (one.places.length < placesShown)
        one.places.push({ entry: texts[at]!.entry, ...surroundings(all[at]!, start, end) })
      found.set(text, one)
    }
  })
  // The library knows a name by its sentence; the key by its letters, wherever they stand.
  for (const { original } of key) addFromKey(found, texts, original)
  const called = [...key]
  for (const one of found.values()) {
    one.suggestion = suggest(one.kind, one.text, called, isUsed)
    if (one.kind === 'name') called.push({ id: '', original: one.text, pseudonym: one.suggestion })
  }
  return { key, known, found: [...found.values()] }
}

function addFromKey(found: Map<string, Identifying>, texts: readonly TextOfLog[], original: string) {
  if (found.has(original)) return
  const places = texts.flatMap(({ entry, text }) =>
    placesOf(original, text).map((at) => ({ entry, ...surroundings(text, at, at + original.length) })),
  )
  if (places.length === 0) return
  const shown = places.slice(0, placesShown)
  found.set(original, { kind: 'name', text: original, count: places.length, places: shown, suggestion: '' })
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
