import { findStage } from '~/modules/submissions/index.server'
import { factsOf } from '~/modules/submissions/stage'
import { may } from '~/policy/abilities'
import { type Actor, hasRole } from '~/policy/actor'
import { transaction, type Trx } from '~db/client.server'
import { standingDecision } from '../decision-queries.server'
import { stakeIn } from '../stake.server'
import { checksOf } from './quality-queries.server'

/**
 * Before a quality assurer is shown another's decision: the check that waits for an independent mark of theirs, which
 * goes first; or else null, and that they read it is noted, since a mark after that would not be blind. Null for others.
 */
export async function markFirst(actor: Actor, submissionId: string): Promise<string | null> {
  if (!hasRole(actor, 'quality-assurer')) return null
  return transaction(actor, async (trx) => {
    const stage = await findStage(trx, submissionId)
    if (!stage || !may(actor, 'check.mark', factsOf(stage))) return null
    const waits = (await checksOf(trx, submissionId)).find(
      (check) =>
        check.kind === 'summative' &&
        !check.markedAt &&
        !check.settledAt &&
        (check.markerId ?? actor.personId) === actor.personId,
    )
    if (waits && (await stakeIn(trx, actor, stage)).length === 0) return waits.id
    const decision = await standingDecision(trx, submissionId)
    if (decision && decision.assessorId !== actor.personId)
      await trx
        .insertInto('decision_sight')
        .values({ decision_id: decision.id, person_id: actor.personId })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    return null
  })
}

/** Whether this person has read a decision. */
export async function hasRead(trx: Trx, actor: Actor, decisionId: string | null): Promise<boolean> {
  if (!decisionId) return false
  const row = await trx
    .selectFrom('decision_sight')
    .select('decision_id')
    .where('decision_id', '=', decisionId)
    .where('person_id', '=', actor.personId)
    .executeTakeFirst()
  return row !== undefined
}
