import { criteriaOf, enrolmentsOf, programmeOf, supportersOf } from '~/modules/programmes/index.server'
import { dayIn, hourIn } from '~/platform/days'
import { NotFound } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import type { Trx } from '~db/client.server'
import { beginLogs } from './begin-log.server'
import { readingUpToDate } from './bring-up-to-date.server'
import { evidenceOf } from './criteria-queries.server'
import { lastWords, partOfDay, timeLeft, weekOf, type PartOfDay } from './desk'
import { logsOf, type Log } from './log-queries.server'
import { lastWritten, wordsOf, type OutlineEntry, type OutlinePart } from './outline'
import { outlineOf } from './outline-queries.server'
import { practiceOf, type Practice } from './practice-queries.server'

/** A trainee's home: where they stand in one log. Moments are ISO, days as 2026-04-16. */
export interface Desk {
  logId: string
  cohortId: string
  cohortName: string
  programmeName: string
  organisationName: string
  /** The person's own zone, and the day it is there. */
  timeZone: string
  today: string
  partOfDay: PartOfDay
  week: { week: number; of: number } | null
  outline: OutlinePart[]
  words: { written: number; min: number; max: number }
  /** The entry last written in, the part it stands in, and its last words; null while nothing is written. */
  stopped: { entry: OutlineEntry; part: { number: number; title: string }; lastWords: string; isShared: boolean } | null
  criteria: DeskCriterion[]
  practice: Practice & { hoursMin: number; setsMin: number }
  handIn: {
    /** The day of the next hand-in: the cohort's, or by when a referral asks for it. */
    on: string
    days: number
    weeks: number
    timeZone: string
    endsAt: string | null
    /** Whether anything is to be handed in now: `asked` once one is referred, `waiting` while an attempt is with the assessors, `over` once one is confirmed. */
    stands: 'due' | 'asked' | 'waiting' | 'over'
  }
  /** Whom to turn to: the programme's contact, which may be empty, and those who support the trainee. */
  contact: { name: string; email: string }
  supporters: string[]
  /** The person's other logs, of other cohorts. */
  others: { logId: string; cohortName: string }[]
}
export interface DeskCriterion {
  id: string
  code: string
  title: string
  shortTitle: string
  guidance: string
  /** In how many entries a passage is claimed for it. */
  entries: number
}

/** Where a log's attempts stand, of which this module knows nothing. */
export type NextHandIn = (
  trx: Trx,
  log: Log,
  programme: Awaited<ReturnType<typeof programmeOf>>,
  now: Date,
) => Promise<{ dueOn: string; hasOpen: boolean; isConfirmed: boolean; isReferred: boolean }>

/**
 * The desk for a log, or for the newest when none is named. An enrolled trainee who has no log yet is given one.
 * Null: enrolled nowhere, and without a log. NotFound: a log that isn't theirs.
 */
export async function showDesk(actor: Actor, now: Date, nextHandIn: NextHandIn, logId?: string): Promise<Desk | null> {
  authorize(actor, 'desk.view')
  const read = (trx: Trx) => readDesk(trx, actor, now, nextHandIn, logId)
  const first = await readingUpToDate(actor, read)
  if (!first.lacksLog) return first.desk
  await beginLogs(actor)
  return (await readingUpToDate(actor, read)).desk
}

async function readDesk(trx: Trx, actor: Actor, now: Date, nextHandIn: NextHandIn, wanted?: string) {
  // Pipelined: none waits for another that it doesn't need.
  const [logs, enrolments] = await Promise.all([logsOf(trx, actor.personId), enrolmentsOf(trx, actor.personId)])
  const lacksLog = enrolments.some(({ cohortId }) => !logs.some((log) => log.cohortId === cohortId))
  const log = wanted === undefined ? currentLog(logs, enrolments) : logs.find(({ id }) => id === wanted)
  if (!log && wanted !== undefined) throw new NotFound()
  if (lacksLog || !log) return { lacksLog, stale: [], desk: null }

  const [{ parts, stale }, run, evidence, practice, others] = await Promise.all([
    outlineOf(trx, log.id),
    programmeOf(trx, log.cohortId),
    evidenceOf(trx, log.id),
    practiceOf(trx, log.id),
    otherLogs(trx, logs, log),
  ])
  const { cohort, ...programme } = run
  const [{ criteria }, stopped, next, supporters] = await Promise.all([
    criteriaOf(trx, cohort.frameworkVersionId),
    whereStopped(trx, parts),
    nextHandIn(trx, log, run, now),
    supportersOf(trx, log.traineeId, log.cohortId),
  ])
  const { endsAt, ...left } = timeLeft(now, next.dueOn, programme.timeZone, actor.timeZone)
  const today = dayIn(actor.timeZone, now)
  const desk: Desk = {
    logId: log.id,
    cohortId: cohort.id,
    cohortName: cohort.name,
    programmeName: programme.name,
    organisationName: cohort.organisationName,
    timeZone: actor.timeZone,
    today,
    partOfDay: partOfDay(hourIn(actor.timeZone, now)),
    week: weekOf(today, cohort.startsOn, cohort.handInOn),
    outline: parts,
    words: { written: wordsOf(parts), min: programme.wordsMin, max: programme.wordsMax },
    stopped,
    criteria: criteria.map(({ id, code, title, shortTitle, guidance }) => ({
      ...{ id, code, title, shortTitle, guidance },
      entries: evidence.get(id)?.entries ?? 0,
    })),
    practice: { ...practice, hoursMin: programme.hoursMin, setsMin: programme.setsMin },
    handIn: {
      on: next.dueOn,
      ...left,
      timeZone: programme.timeZone,
      endsAt: endsAt?.toISOString() ?? null,
      stands: next.isConfirmed ? 'over' : next.hasOpen ? 'waiting' : next.isReferred ? 'asked' : 'due',
    },
    contact: { name: programme.contactName, email: programme.contactEmail },
    supporters: supporters.map(({ name }) => name),
    others,
  }
  return { lacksLog, stale, desk }
}

/** The log of the newest enrolment; of one that has ended, when there is no other. */
const currentLog = (logs: readonly Log[], enrolments: readonly { cohortId: string }[]) =>
  logs.find((log) => log.cohortId === enrolments[0]?.cohortId) ?? logs[0]

async function whereStopped(trx: Trx, parts: readonly OutlinePart[]): Promise<Desk['stopped']> {
  const entry = lastWritten(parts)
  const part = parts.find(({ entries }) => entries.includes(entry!))
  if (!entry || !part) return null
  const { plain, isShared } = await trx
    .selectFrom('entry_projection')
    .select((eb) => eb.fn<string>('right', ['plain', eb.lit(400)]).as('plain'))
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('entry_share as s')
            .select('s.id')
            .whereRef('s.entry_id', '=', 'entry_projection.entry_id')
            .where('s.withdrawn_at', 'is', null),
        )
        .as('isShared'),
    )
    .where('entry_id', '=', entry.id)
    .executeTakeFirstOrThrow()
  return {
    entry,
    part: { number: part.number, title: part.title },
    lastWords: lastWords(plain),
    isShared: Boolean(isShared),
  }
}

async function otherLogs(trx: Trx, logs: readonly Log[], current: Log) {
  const others = []
  for (const { id, cohortId } of logs) {
    if (id !== current.id) others.push({ logId: id, cohortName: (await programmeOf(trx, cohortId)).cohort.name })
  }
  return others
}
