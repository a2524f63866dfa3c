import { findStage } from '~/modules/submissions/index.server'
import { canHappen } from '~/modules/submissions/lifecycle'
import { factsOf, type Stage } from '~/modules/submissions/stage'
import { may } from '~/policy/abilities'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { reading, type Trx } from '~db/client.server'
import { pointsOf } from './beside-queries.server'
import { confirmationsOf, standingDecision } from './decision-queries.server'
import { verdictsOf } from './judgement-queries.server'
import { notesOf } from './note-queries.server'
import type { PointSettled } from './points'
import type { AssessorQuestion } from './questions/question'
import { questionsOn } from './questions/question-queries.server'
import { type SettledCheck, settledChecksOf } from './quality/settled-checks.server'
import type { ClaimVerdict, Confirmation, Decision, MarginNote } from './review'
import { type Handed, readBefore, readHanded } from './show-review.server'
import { stakeIn } from './stake.server'

/** A decision with what it rests on: the log as it was handed in, the notes in its margin, a level and feedback for each criterion. */
export interface OutcomeShown extends Handed {
  decision: Decision
  verdicts: ClaimVerdict[]
  notes: MarginNote[]
  /** What was asked of the trainee before deciding. */
  questions: AssessorQuestion[]
  /** What quality assurers said; never shown to the trainee. */
  confirmations: Confirmation[]
  isTrainee: boolean
  /** What quality assurers marked and settled; never shown to the trainee. */
  checks: SettledCheck[]
  /** What the attempt before was asked for, and whether it is met. */
  settled: { attempt: number; points: PointSettled[] } | null
}

/** For the trainee once it is released, its assessor, and the organisation's quality assurers; 404 for anyone else, and while nothing is decided. */
export function showFeedback(actor: Actor, submissionId: string): Promise<OutcomeShown> {
  return reading(actor, async (trx) => {
    const stage = requireFound(await findStage(trx, submissionId))
    authorize(actor, 'feedback.read', factsOf(stage))
    return readOutcome(trx, actor, stage)
  })
}

/** For the quality assurer who may confirm it, or (`outcome` null) who comes when nothing waits to be confirmed; 403 on one's own decision and where one has a stake. */
export function showConfirmation(
  actor: Actor,
  submissionId: string,
): Promise<{ stage: Stage; outcome: OutcomeShown | null }> {
  return reading(actor, async (trx) => {
    const stage = requireFound(await findStage(trx, submissionId))
    const decision = await standingDecision(trx, submissionId)
    authorize(actor, 'decision.confirm', {
      ...factsOf(stage),
      decidedById: decision?.assessorId ?? stage.assessorId,
      hasConflict: (await stakeIn(trx, actor, stage)).length > 0,
    })
    return { stage, outcome: canHappen(stage.state, 'confirm') ? await readOutcome(trx, actor, stage) : null }
  })
}

/** Whether there is something here that this person may confirm. */
export async function mayConfirm(actor: Actor, stage: Stage): Promise<boolean> {
  const facts = { ...factsOf(stage), decidedById: stage.assessorId }
  if (!canHappen(stage.state, 'confirm') || !may(actor, 'decision.confirm', facts)) return false
  return reading(actor, async (trx) =>
    may(actor, 'decision.confirm', { ...facts, hasConflict: (await stakeIn(trx, actor, stage)).length > 0 }),
  )
}

/** A decision that stands with all it rests on; the caller has authorised it. */
export async function readOutcome(trx: Trx, actor: Actor, stage: Stage): Promise<OutcomeShown> {
  const decision = requireFound(await standingDecision(trx, stage.submissionId))
  const isTrainee = actor.personId === stage.traineeId
  const before = await readBefore(trx, stage)
  const points = before ? await pointsOf(trx, stage.submissionId, decision.assessorId) : []
  return {
    ...(await readHanded(trx, stage)),
    decision: isTrainee ? { ...decision, departure: '' } : decision,
    verdicts: await verdictsOf(trx, stage.submissionId, decision.assessorId),
    notes: await notesOf(trx, stage.submissionId, decision.assessorId),
    questions: await questionsOn(trx, stage.submissionId),
    confirmations: isTrainee ? [] : await confirmationsOf(trx, stage.submissionId),
    isTrainee,
    checks: isTrainee ? [] : await settledChecksOf(trx, stage.submissionId),
    settled: before && {
      attempt: before.attempt,
      points: before.decision.criteria
        .filter(({ asked }) => asked !== '')
        .map(({ criterionId, asked }) => ({
          criterionId,
          asked,
          outcome: points.find((point) => point.criterionId === criterionId)?.outcome ?? null,
        })),
    },
  }
}

/** One's own decision, before it is taken back or released: 404 while there is none, 403 for whoever reads it and didn't decide it. */
export async function showOwnDecision(
  actor: Actor,
  submissionId: string,
): Promise<Pick<OutcomeShown, 'stage' | 'decision' | 'timeZone'>> {
  const { stage, decision, timeZone } = await showFeedback(actor, submissionId)
  authorize(actor, 'decision.takeBack', { ...factsOf(stage), decidedById: decision.assessorId })
  return { stage, decision, timeZone }
}

/** Whether this person may release what is shown, and it is a referral that waits for that. */
export const mayRelease = (actor: Actor, { stage, decision }: Pick<OutcomeShown, 'stage' | 'decision'>) =>
  canHappen(stage.state, 'release') &&
  may(actor, 'decision.release', { ...factsOf(stage), decidedById: decision.assessorId })

/** Whether this person may take back what was released, before its trainee reads it. */
export function mayRecall(actor: Actor, { stage, decision }: Pick<OutcomeShown, 'stage' | 'decision'>): boolean {
  const facts = { ...factsOf(stage), decidedById: decision.assessorId }
  const isTheirs =
    decision.kind === 'refer' ? may(actor, 'decision.release', facts) : may(actor, 'decision.confirm', facts)
  return isTheirs && stage.releasedAt !== null && stage.readAt === null && canHappen(stage.state, 'recall')
}

/** Whether this person may still take the decision back. */
export const mayTakeBack = (actor: Actor, { stage, decision }: Pick<OutcomeShown, 'stage' | 'decision'>) =>
  canHappen(stage.state, 'take-back') &&
  may(actor, 'decision.takeBack', { ...factsOf(stage), decidedById: decision.assessorId })

/** Whether a decision of this person's own, or one that they may read, stands; false for whoever can't see it. */
export function isDecided(actor: Actor, submissionId: string): Promise<boolean> {
  return reading(actor, async (trx) => {
    const stage = await findStage(trx, submissionId)
    if (!stage || !may(actor, 'feedback.read', factsOf(stage))) return false
    return (await standingDecision(trx, submissionId)) !== undefined
  })
}

/** Whether this is a submission of the actor's own of which they can read no outcome (yet, or any more). */
export function isOwnUntold(actor: Actor, submissionId: string): Promise<boolean> {
  return reading(actor, async (trx) => {
    const stage = await findStage(trx, submissionId)
    return stage?.traineeId === actor.personId && !may(actor, 'feedback.read', factsOf(stage))
  })
}
