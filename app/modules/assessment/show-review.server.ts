import type { Language } from '~/modules/logs/language'
import type { FrameworkVersion } from '~/modules/programmes/framework'
import { conflictsBetween, criteriaOf, programmeOf } from '~/modules/programmes/index.server'
import type { FrozenDeclarations, SubmittedEntry } from '~/modules/submissions/contents'
import {
  attemptsOf,
  entriesOf,
  findStage,
  findSubmission,
  nextInQueue,
  type Stage,
} from '~/modules/submissions/index.server'
import { factsOf } from '~/modules/submissions/stage'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { reading, type Trx } from '~db/client.server'
import type { BankComment } from './bank/bank'
import { bankOf } from './bank/keep-bank.server'
import { pointsOf, privateNoteOf } from './beside-queries.server'
import { confirmationsOf, standingDecision, withdrawnDecision } from './decision-queries.server'
import { judgementsOf, verdictsOf } from './judgement-queries.server'
import { notesOf } from './note-queries.server'
import type { AssessorQuestion } from './questions/question'
import { questionsOn } from './questions/question-queries.server'
import { type Earlier, findEarlier } from './take-over.server'
import { type SettledCheck, settledChecksOf } from './quality/settled-checks.server'
import type { AskedPoint, ClaimVerdict, Confirmation, Decision, Judgement, MarginNote } from './review'

/** A submission as it was handed in, with the framework that it is judged by. */
export interface Handed {
  stage: Stage
  handedInAt: Date
  /** The day by which the cohort hands in for the first time. */
  handInOn: string
  declarations: FrozenDeclarations
  /** That the log is written in. */
  language: Language
  version: FrameworkVersion
  entries: SubmittedEntry[]
  /** The programme's zone and its days for another attempt. */
  timeZone: string
  resubmissionDays: number
  /** Outcomes of its cohort are told together. */
  releasesTogether: boolean
}

/** What the attempt before was referred for. */
export interface Before {
  submissionId: string
  attempt: number
  decision: Decision
}

export interface ReviewShown extends Handed {
  judgements: Judgement[]
  verdicts: ClaimVerdict[]
  notes: MarginNote[]
  before: Before | null
  questions: AssessorQuestion[]
  /** The decision that stands: while there is one, the review can only be read. */
  decision: Decision | null
  /** Why a quality assurer returned this assessor's recommendation, the last time; null once it is decided again. */
  returned: Confirmation | null
  /** What this assessor decided before they took it back or it was overturned; null once it is decided again. */
  withdrawn: Decision | null
  /** Who began this review before it came here, while one hasn't begun. */
  earlier: Earlier | null
  /** What the assessor wrote for themselves, and when it was kept. */
  privateNote: { note: string; keptAt: string }
  /** Which of the points that the last referral asked for are met. */
  points: AskedPoint[]
  bank: BankComment[]
  /** What lies next in the assessor's queue. */
  next: { submissionId: string; number: number } | null
  /** What quality assurers said of this review while it goes on. */
  noted: SettledCheck[]
}

export async function readHanded(trx: Trx, stage: Stage): Promise<Handed> {
  // Pipelined: none waits for another that it doesn't need.
  const [submission, { timeZone, resubmissionDays, cohort }, entries] = await Promise.all([
    findSubmission(trx, stage.submissionId).then(requireFound),
    programmeOf(trx, stage.cohortId),
    entriesOf(trx, stage.submissionId),
  ])
  const { handedInAt, declarations, language } = submission
  const version = await criteriaOf(trx, submission.frameworkVersionId)
  const { handInOn, releasesTogether } = cohort
  return {
    releasesTogether,
    stage,
    handedInAt,
    handInOn,
    declarations,
    language,
    version,
    entries,
    timeZone,
    resubmissionDays,
  }
}

/** The last released referral before this attempt; none for a first one. */
export async function readBefore(trx: Trx, stage: Stage): Promise<Before | null> {
  if (stage.attempt === 1) return null
  const earlier = (await attemptsOf(trx, stage.traineeId, stage.cohortId))
    .filter((one) => one.releasedAt !== null && one.attempt < stage.attempt)
    .at(-1)
  const decision = earlier && (await standingDecision(trx, earlier.submissionId))
  return decision ? { submissionId: earlier.submissionId, attempt: earlier.attempt, decision } : null
}

/** Everything the assessor's desk shows. 404 for who can't see it, 403 for who isn't its assessor or has a conflict of interest. */
export function showReview(actor: Actor, submissionId: string): Promise<ReviewShown> {
  return reading(actor, async (trx) => {
    const stage = requireFound(await findStage(trx, submissionId))
    const conflicts = await conflictsBetween(trx, actor.personId, stage.traineeId)
    authorize(actor, 'submission.review', { ...factsOf(stage), hasConflict: conflicts.length > 0 })
    const [
      handed,
      judgements,
      verdicts,
      notes,
      before,
      questions,
      decision = null,
      assured,
      own,
      earlier,
      privateNote,
      points,
      bank,
      next,
      checks,
    ] = await Promise.all([
      readHanded(trx, stage),
      judgementsOf(trx, submissionId, actor.personId),
      verdictsOf(trx, submissionId, actor.personId),
      notesOf(trx, submissionId, actor.personId),
      readBefore(trx, stage),
      questionsOn(trx, submissionId),
      standingDecision(trx, submissionId),
      confirmationsOf(trx, submissionId, actor.personId),
      withdrawnDecision(trx, submissionId, actor.personId),
      findEarlier(trx, submissionId, actor.personId),
      privateNoteOf(trx, submissionId, actor.personId),
      pointsOf(trx, submissionId, actor.personId),
      bankOf(trx, actor.personId),
      nextInQueue(trx, actor, stage),
      settledChecksOf(trx, submissionId),
    ])
    const returned = (decision === null && assured.find((one) => one.outcome === 'overturned')) || null
    return {
      ...handed,
      judgements,
      verdicts,
      notes,
      before,
      questions,
      decision,
      returned,
      withdrawn: (decision === null && own) || null,
      earlier: decision === null ? earlier : null,
      privateNote,
      points,
      bank,
      next,
      noted: checks.filter((check) => check.outcome === 'noted'),
    }
  })
}
