import { findStage } from '~/modules/submissions/index.server'
import { factsOf, type Stage } from '~/modules/submissions/stage'
import { isExpected } from '~/platform/errors.server'
import { may } from '~/policy/abilities'
import { type Actor, hasRole } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { reading } from '~db/client.server'
import { type OutcomeShown, readOutcome } from '../show-outcome.server'
import { standingDecision } from '../decision-queries.server'
import type { Appeal, AppealStage, NextAppeal } from './appeal'
import { appealFacts } from './answer-appeal.server'
import { appealsOn, openAppeals } from './appeal-queries.server'
import { appealable } from './lodge-appeal.server'

export interface AppealsShown {
  stage: Stage
  appeals: Appeal[]
  /** For the trainee: whether they can appeal now; null where there is nothing to appeal against. */
  next: NextAppeal | null
  /** The open appeal that the actor answers. */
  toAnswer: string | null
  /** What it is about, for who answers. */
  outcome: OutcomeShown | null
}

/** The appeals on a submission: for its trainee, who assessed it, quality assurers and (of the last stage) the verifier. */
export function showAppeals(actor: Actor, submissionId: string, now = new Date()): Promise<AppealsShown> {
  return reading(actor, async (trx) => {
    const stage = requireFound(await findStage(trx, submissionId))
    authorize(actor, 'appeal.see', factsOf(stage))
    const appeals = await appealsOn(trx, submissionId)
    const open = appeals.find((appeal) => appeal.answeredAt === null)
    const answers = open && may(actor, 'appeal.answer', await appealFacts(trx, actor, stage, open))
    const isTrainee = stage.traineeId === actor.personId
    const next = isTrainee
      ? await appealable(trx, stage, now).then(
          (found) => found.next,
          (error) => {
            if (isExpected(error)) return null
            throw error
          },
        )
      : null
    const isDecided = answers && (await standingDecision(trx, submissionId)) !== undefined
    return {
      stage,
      appeals,
      next,
      toAnswer: answers ? open.id : null,
      outcome: isDecided ? await readOutcome(trx, actor, stage) : null,
    }
  })
}

/** The appeals that wait for one's answer as a quality assurer or a verifier. */
export function listAppeals(actor: Actor) {
  authorize(actor, 'quality.view')
  const stages: AppealStage[] = [
    ...(hasRole(actor, 'quality-assurer') ? [2 as const] : []),
    ...(hasRole(actor, 'external-verifier') ? [3 as const] : []),
  ]
  return reading(actor, (trx) => openAppeals(trx, stages))
}
