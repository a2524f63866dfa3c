import { randomUUID } from 'node:crypto'
import { peopleHolding, tell } from '~/modules/identity/index.server'
import { programmeOf } from '~/modules/programmes/index.server'
import { advance, attemptsOf, lockStage } from '~/modules/submissions/index.server'
import { countsAsAttempt } from '~/modules/submissions/lifecycle'
import { factsOf, type Stage } from '~/modules/submissions/stage'
import { addDays, dayIn } from '~/platform/days'
import { Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { transaction, type Trx } from '~db/client.server'
import { standingDecision } from '../decision-queries.server'
import { type AppealStage, nextAppeal } from './appeal'
import { appealsOn } from './appeal-queries.server'

/**
 * Appeals against a released referral, to the next stage, whose answerers are told. Refused (409), with what stands
 * against it, while another appeal waits, after its last day, after the third stage, and once the next attempt was handed in.
 */
export function lodgeAppeal(
  actor: Actor,
  submissionId: string,
  { grounds }: { grounds: string },
  now = new Date(),
): Promise<void> {
  return transaction(actor, async (trx) => {
    const stage = requireFound(await lockStage(trx, submissionId))
    authorize(actor, 'appeal.lodge', factsOf(stage))
    const { next, decisionId, answerDays, timeZone } = await appealable(trx, stage, now)
    if (next.kind === 'waiting') throw new Refused('appeal_refused_waiting')
    if (next.kind === 'over') throw new Refused('appeal_refused_over')
    if (next.kind !== 'possible') throw new Refused('appeal_refused_ended')
    const id = randomUUID()
    await trx
      .insertInto('appeal')
      .values({
        id,
        submission_id: submissionId,
        decision_id: decisionId,
        trainee_id: actor.personId,
        organisation_id: stage.organisationId,
        stage: next.stage,
        grounds,
        answer_by: addDays(dayIn(timeZone, now), answerDays),
      })
      .execute()
    await advance(trx, actor, stage, 'appeal', 'trainee')
    for (const to of await answerersOf(trx, stage, next.stage))
      await tell(trx, {
        to,
        kind: 'appeal',
        facts: { number: stage.number },
        path: `/submissions/${submissionId}/appeal`,
      })
  })
}

/** Whether a submission's decision can be appealed against now. Refused where there is nothing to appeal against. */
export async function appealable(trx: Trx, stage: Stage, now: Date) {
  const decision = await standingDecision(trx, stage.submissionId)
  const programme = await programmeOf(trx, stage.cohortId)
  const { timeZone, appealDays, appealAnswerDays } = programme
  if (!decision || decision.kind !== 'refer' || stage.releasedAt === null) throw new Refused('appeal_refused_nothing')
  const later = (await attemptsOf(trx, stage.traineeId, stage.cohortId)).filter(
    (one) => one.attempt > stage.attempt && countsAsAttempt(one.state),
  )
  const appeals = (await appealsOn(trx, stage.submissionId, decision.id)).map(({ stage, answeredAt }) => ({
    stage,
    answeredOn: answeredAt && dayIn(timeZone, answeredAt),
  }))
  const next =
    later.length > 0
      ? ({ kind: 'ended' } as const)
      : nextAppeal(dayIn(timeZone, stage.releasedAt), appeals, appealDays, dayIn(timeZone, now))
  return { next, decisionId: decision.id, answerDays: appealAnswerDays, timeZone }
}

async function answerersOf(trx: Trx, stage: Stage, at: AppealStage): Promise<Set<string>> {
  if (at === 1) return new Set(stage.assessorId ? [stage.assessorId] : [])
  const organisations = [stage.organisationId, ...(stage.leadId ? [stage.leadId] : [])]
  const holders = await peopleHolding(trx, at === 2 ? 'quality-assurer' : 'external-verifier', organisations)
  return new Set(holders.map(({ personId }) => personId))
}
