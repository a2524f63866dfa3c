import { type OutlineEntry, type OutlinePart, entriesOf } from '~/modules/logs/outline'
import {
  addedSince,
  claimedIn,
  countIdentifying,
  findLog,
  type Log,
  logState,
  outlineOf,
  readingUpToDate,
  sessionsOf,
  toLookAtIn,
} from '~/modules/logs/index.server'
import { countsAsPractice } from '~/modules/logs/session'
import type { Criterion } from '~/modules/programmes/framework'
import { criteriaOf, programmeOf } from '~/modules/programmes/index.server'
import type { Cohort, Programme } from '~/modules/programmes/programme'
import { NotFound } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import { entriesOf as submittedEntriesOf, findSubmission } from './contents.server'
import { type AttemptFacts, attemptFacts, rulesOf } from './hand-in-rules.server'
import type { HandInRules } from './hindrances'
import type { Stage } from './stage'

/** Everything the hand-in page shows of a log, as of its newest save. */
export interface HandInShown {
  log: Log
  programme: Programme & { cohort: Cohort }
  parts: OutlinePart[]
  /** Entries that are proposed: all with something in them, save those left out of the last attempt and not written in since. */
  proposed: string[]
  criteria: Pick<Criterion, 'id' | 'code' | 'shortTitle'>[]
  /** Criterion id → entries with a passage claimed for it. */
  claimed: Map<string, string[]>
  /** Minutes facilitated, by entry. */
  minutes: Map<string, number>
  rules: HandInRules
  /** How many things in the log may tell who somebody is: to look at, never a hindrance. */
  identifying: number
  /** Of the last attempt only what its trainee may know: not where it stands before it is released. */
  attempts: Omit<AttemptFacts, 'last' | 'lastReaderId'> & {
    last: Pick<Stage, 'submissionId' | 'number' | 'releasedAt'> | null
  }
  /** Names what the page shows; sent along at hand-in. */
  state: string
}

/** NotFound when the log isn't the actor's. */
export async function showHandIn(actor: Actor, logId: string): Promise<HandInShown> {
  const {
    stale: _,
    toLookAt,
    ...shown
  } = await readingUpToDate(actor, async (trx) => {
    const log = await findLog(trx, logId)
    if (!log) throw new NotFound()
    authorize(actor, 'log.handIn', log)
    const programme = await programmeOf(trx, log.cohortId)
    const { criteria } = await criteriaOf(trx, programme.cohort.frameworkVersionId)
    const { parts, stale } = await outlineOf(trx, logId)
    const attempts = await attemptFacts(trx, log, programme, new Date())
    const sessions = await sessionsOf(trx, logId)
    const held = entriesOf(parts).filter((entry) => entry.words > 0 || sessions.some((one) => one.entryId === entry.id))
    const last = attempts.last && (await findSubmission(trx, attempts.last.submissionId))
    const before = last ? (await submittedEntriesOf(trx, last.id)).map((entry) => entry.entryId) : []
    // A session may hold no prose: then nothing was ever saved in it.
    const added = last ? await addedSince(trx, logId, last.handedInAt) : new Set<string>()
    const isNew = ({ id, savedAt }: OutlineEntry) =>
      added.has(id) || (savedAt !== null && last !== undefined && savedAt > last.handedInAt.toISOString())
    const proposed = held.filter((entry) => !last || before.includes(entry.id) || isNew(entry)).map((entry) => entry.id)
    return {
      stale,
      log,
      programme,
      parts,
      proposed,
      criteria: criteria.map(({ id, code, shortTitle }) => ({ id, code, shortTitle })),
      claimed: await claimedIn(trx, logId),
      minutes: new Map(sessions.filter(countsAsPractice).map((session) => [session.entryId, session.minutes])),
      rules: rulesOf(programme),
      toLookAt: await toLookAtIn(trx, log.id),
      attempts: withoutReader(attempts),
      state: await logState(trx, logId),
    }
  })
  return { ...shown, identifying: countIdentifying(toLookAt) }
}

function withoutReader({ last, lastReaderId: _, ...facts }: AttemptFacts): HandInShown['attempts'] {
  if (!last) return { ...facts, last: null }
  const { submissionId, number, releasedAt } = last
  return { ...facts, last: { submissionId, number, releasedAt } }
}
