import { enrolmentsOf } from '~/modules/programmes/index.server'
import type { Cohort, Programme } from '~/modules/programmes/programme'
import type { Log } from '~/modules/logs/index.server'
import { dayIn } from '~/platform/days'
import type { Trx } from '~db/client.server'
import { grantedFor } from './extensions/extension-queries.server'
import type { HandInFacts, HandInRules } from './hindrances'
import { countsAsAttempt, isOpen } from './lifecycle'
import { attemptsOf } from './queries.server'
import type { Stage } from './stage'

export const rulesOf = (programme: Programme): HandInRules => ({
  words: { from: programme.wordsMin, to: programme.wordsMax, blocks: programme.wordsBlock },
  coverage: { blocks: programme.evidenceBlocks },
  attempts: programme.attemptsMax,
})

/** Where a log stands with its attempts: which one the next would be, and by when it is due. */
export interface AttemptFacts extends Pick<
  HandInFacts,
  'attemptsMade' | 'hasOpen' | 'isConfirmed' | 'isEnrolled' | 'missedDay' | 'hasLapsed'
> {
  /** The number of the next attempt, from 1. */
  attempt: number
  dueOn: string
  /** The last attempt was referred and released: what was asked for is to be handed in, or was. */
  isReferred: boolean
  /** The attempt still with the assessors, or the last one that was decided. */
  last: Stage | undefined
  /** Who read what was handed in last, returned for redaction or not. */
  lastReaderId: string | null
}

/** Read after lockLog when it decides: a second hand-in at the same time then sees the first. */
export async function attemptFacts(
  trx: Trx,
  log: Log,
  programme: Programme & { cohort: Cohort },
  now: Date,
): Promise<AttemptFacts> {
  const [attempts, enrolments] = await Promise.all([
    attemptsOf(trx, log.traineeId, log.cohortId),
    enrolmentsOf(trx, log.traineeId),
  ])
  const counted = attempts.filter((one) => countsAsAttempt(one.state))
  const last = counted.at(-1)
  const newest = attempts.at(-1)
  const returned = newest?.state === 'returned' ? newest : undefined
  // A released referral's stage says by when the next attempt is due, and one that was returned gives time as well.
  const hasLapsed = last?.state === 'lapsed'
  const isReferred = last?.state === 'released' || hasLapsed
  const agreed = last && isReferred ? last.dueOn : programme.cohort.handInOn
  const usual = returned && returned.dueOn > agreed ? returned.dueOn : agreed
  const granted = await grantedFor(trx, log.traineeId, log.cohortId, counted.length + 1)
  // Never earlier than for everybody: the cohort's day may have been moved since.
  const dueOn = granted && granted.until > usual ? granted.until : usual
  return {
    attempt: counted.length + 1,
    attemptsMade: counted.length,
    hasOpen: counted.some((one) => isOpen(one.state) || isHeld(one)),
    isEnrolled: enrolments.some(({ cohortId }) => cohortId === log.cohortId),
    isConfirmed: counted.some((one) => !isHeld(one) && (one.state === 'confirmed' || one.state === 'recorded')),
    isReferred,
    hasLapsed,
    lastReaderId: (returned ?? last)?.assessorId ?? null,
    dueOn,
    missedDay: dayIn(programme.timeZone, now) > dueOn ? dueOn : null,
    last,
  }
}

/** Confirmed, and not told yet: to its trainee it is being read. */
const isHeld = (stage: Stage) => stage.state === 'confirmed' && stage.releasedAt === null
