import { criteriaOf, programmeOf } from '~/modules/programmes/index.server'
import { NotFound } from '~/platform/errors.server'
import { isId } from '~/platform/ids'
import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import { reading, type Trx } from '~db/client.server'
import { evidenceOf } from './criteria-queries.server'
import { findLog } from './log-queries.server'
import { type OutlinePart, wordsOf } from './outline'
import { outlineOf } from './outline-queries.server'
import { rhythmOf } from './rhythm/change-rhythm.server'
import type { VerseSettings } from './verse-settings'

/** What the writing page shows around any entry of a log. */
export interface Surroundings {
  log: {
    id: string
    title: string
    cohortName: string
    programmeName: string
    safeguardingContact: string
    /** Its language, and how its verse is counted. */
    verse: VerseSettings
  }
  outline: OutlinePart[]
  /** Minutes of writing after which the author wants to be offered a pause; null: never. */
  pauseAfter: number | null
  /** In the framework's order. */
  criteria: OpenedCriterion[]
  /** The programme's range of words, and the log's words so far. */
  range: { min: number; max: number; words: number }
}

export interface OpenedCriterion {
  id: string
  code: string
  title: string
  shortTitle: string
  guidance: string
  /** Claimed in the whole log. */
  passages: number
  /** Claimed in the entry that is open. */
  here: number
}

/** What a new entry's page is drawn from, for a device that may begin one by itself. NotFound: no such log, or not the actor's. */
export const showSurroundings = (actor: Actor, logId: string): Promise<Surroundings> =>
  reading(actor, (trx) => surroundingsOf(trx, actor, logId, null))

/** What is around an entry, or around none. NotFound: no such log, or not the actor's. */
export async function surroundingsOf(
  trx: Trx,
  actor: Actor,
  logId: string,
  entryId: string | null,
): Promise<Surroundings> {
  if (!isId(logId)) throw new NotFound()
  const [log, { parts }, evidence, { pauseAfter }] = await Promise.all([
    findLog(trx, logId),
    outlineOf(trx, logId),
    evidenceOf(trx, logId, entryId),
    rhythmOf(trx, actor.personId),
  ])
  if (!log) throw new NotFound()
  authorize(actor, 'log.write', log)
  const { cohort, ...programme } = await programmeOf(trx, log.cohortId)
  const { criteria } = await criteriaOf(trx, cohort.frameworkVersionId)
  return {
    log: {
      id: log.id,
      title: log.title,
      cohortName: cohort.name,
      programmeName: programme.name,
      safeguardingContact: programme.safeguardingContact,
      verse: { language: log.language, ...log.verse },
    },
    outline: parts,
    pauseAfter,
    criteria: criteria.map(({ id, code, title, shortTitle, guidance }) => {
      const { passages = 0, here = 0 } = evidence.get(id) ?? {}
      return { id, code, title, shortTitle, guidance, passages, here }
    }),
    range: { min: programme.wordsMin, max: programme.wordsMax, words: wordsOf(parts) },
  }
}
