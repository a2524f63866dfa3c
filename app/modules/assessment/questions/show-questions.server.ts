import { conflictsBetween } from '~/modules/programmes/index.server'
import { findStage } from '~/modules/submissions/index.server'
import { isBeingRead, isReviewable } from '~/modules/submissions/lifecycle'
import { factsOf, type Stage } from '~/modules/submissions/stage'
import { may } from '~/policy/abilities'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { reading } from '~db/client.server'
import { notesOf } from '../note-queries.server'
import { passageIn } from './ask-question.server'
import type { PlaceQuery } from './forms'
import type { AssessorQuestion } from './question'
import { questionsOn, unansweredOn } from './question-queries.server'

export interface QuestionsShown {
  /** What of the stage the trainee may know as well. */
  stage: Pick<Stage, 'submissionId' | 'number' | 'traineeName' | 'cohortName'>
  questions: AssessorQuestion[]
  isTrainee: boolean
  mayAsk: boolean
  mayReply: boolean
  /** The passage that was selected to ask about. */
  about: { place: { entryId: string; start: number; length: number }; quote: string } | null
  /** The assessor's own notes, whose passages a question may be about. */
  notes: { id: string; quote: string }[]
}

/** The questions on a submission, for its trainee, its assessor and quality assurers; 403 for others who see it. */
export function showQuestions(
  actor: Actor,
  submissionId: string,
  about: PlaceQuery | null = null,
): Promise<QuestionsShown> {
  return reading(actor, async (trx) => {
    const stage = requireFound(await findStage(trx, submissionId))
    const facts = factsOf(stage)
    authorize(actor, 'question.read', facts)
    const isTrainee = actor.personId === stage.traineeId
    const hasConflict = !isTrainee && (await conflictsBetween(trx, actor.personId, stage.traineeId)).length > 0
    const mayAsk = isReviewable(stage.state) && may(actor, 'submission.review', { ...facts, hasConflict })
    const { number, traineeName, cohortName } = stage
    return {
      stage: { submissionId, number, traineeName, cohortName },
      questions: await questionsOn(trx, submissionId),
      isTrainee,
      mayAsk,
      mayReply: isBeingRead(stage.state) && may(actor, 'question.reply', facts),
      about: (mayAsk && about && (await passageIn(trx, submissionId, about))) || null,
      notes: mayAsk ? (await notesOf(trx, submissionId, actor.personId)).map(({ id, quote }) => ({ id, quote })) : [],
    }
  })
}

/** How many of an assessor's questions wait for this person's reply, by submission. */
export const questionsWaiting = (actor: Actor, submissionIds: readonly string[]): Promise<Map<string, number>> =>
  reading(actor, (trx) => unansweredOn(trx, submissionIds))
