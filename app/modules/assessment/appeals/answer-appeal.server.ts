import { sql } from 'kysely'
import type { z } from 'zod'
import { tell } from '~/modules/identity/index.server'
import { advance, lockStage } from '~/modules/submissions/index.server'
import { factsOf, type Stage } from '~/modules/submissions/stage'
import { Refused } from '~/platform/errors.server'
import type { Actor, Role } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { transaction, type Trx } from '~db/client.server'
import { markTakenBack, standingDecision } from '../decision-queries.server'
import { stakeIn } from '../stake.server'
import type { answerForm, Appeal } from './appeal'
import { findAppeal } from './appeal-queries.server'

/** What the policy needs to know of an appeal: its stage, and whether who asks has a stake in it. At the first stage the assessor answers for their own decision. */
export async function appealFacts(trx: Trx, actor: Actor, stage: Stage, appeal: Pick<Appeal, 'stage'>) {
  const decision = await standingDecision(trx, stage.submissionId)
  return {
    ...factsOf(stage),
    decidedById: decision?.assessorId ?? stage.assessorId,
    appealStage: appeal.stage,
    hasConflict: appeal.stage > 1 && (await stakeIn(trx, actor, stage)).length > 0,
  }
}

/** As whom each stage is answered. */
const answerer = { 1: 'assessor', 2: 'quality-assurer', 3: 'external-verifier' } as const satisfies Record<number, Role>

/**
 * Answers an appeal: not upheld, the referral stands and its trainee may go on to the next stage; upheld, it is set aside:
 * the assessor reviews again, or (decided by others) another assessor does. Refused (409) once it is answered.
 */
export function answerAppeal(actor: Actor, submissionId: string, form: z.output<typeof answerForm>): Promise<void> {
  return transaction(actor, async (trx) => {
    const stage = requireFound(await lockStage(trx, submissionId))
    const appeal = requireFound(await findAppeal(trx, form.appeal))
    if (appeal.submissionId !== submissionId) throw new Refused('appeal_refused_nothing')
    authorize(actor, 'appeal.answer', await appealFacts(trx, actor, stage, appeal))
    if (appeal.answeredAt) throw new Refused('appeal_refused_answered')
    await trx
      .updateTable('appeal')
      .set({ answered_at: sql<Date>`now()`, answered_by: actor.personId, outcome: form.outcome, answer: form.answer })
      .where('id', '=', appeal.id)
      .execute()
    const { traineeId: to, number } = stage
    await tell(trx, { to, kind: 'outcome', facts: { number }, path: `/submissions/${submissionId}/appeal` })
    const by = answerer[appeal.stage]
    if (form.outcome === 'not-upheld') await advance(trx, actor, stage, 'uphold', by)
    else {
      await markTakenBack(trx, appeal.decisionId)
      if (by === 'assessor') await advance(trx, actor, stage, 'reconsider', by)
      else await advance(trx, actor, stage, 'grant', by, { assessorId: null })
    }
  })
}
