import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import { reading } from '~db/client.server'
import { attemptsOf } from './queries.server'
import { factsOf, type Stage } from './stage'
import { statusForTrainee } from './status'
import type { Standing } from './what-next'

/** An attempt as its trainee's desk shows it. */
export interface Attempt {
  submissionId: string
  number: number
  attempt: number
  status: ReturnType<typeof statusForTrainee>
  /** What the trainee may know of where it stands. */
  standing: Standing
  /** What the assessor wrote is released, and can be read. */
  hasFeedback: boolean
  /** A record was issued from it. */
  isRecorded: boolean
}

/** What a trainee handed in for one cohort, the newest first. What was decided shows once it is released. */
export function listAttempts(actor: Actor, cohortId: string): Promise<Attempt[]> {
  authorize(actor, 'desk.view')
  return reading(actor, async (trx) =>
    (await attemptsOf(trx, actor.personId, cohortId)).reverse().map((stage) => ({
      submissionId: stage.submissionId,
      number: stage.number,
      attempt: stage.attempt,
      status: statusForTrainee(stage),
      standing: standingOf(stage),
      hasFeedback: factsOf(stage).isReleased,
      isRecorded: stage.state === 'recorded',
    })),
  )
}

/** A decision that isn't released is not even in the page's data. */
const standingOf = (stage: Stage): Standing => {
  const { isReleased } = factsOf(stage)
  const isRead = stage.readAt !== null
  const isKnown = (isReleased && isRead) || ['submitted', 'withdrawn', 'returned'].includes(stage.state)
  return { state: isKnown ? stage.state : 'in-review', isReleased, isRead }
}
