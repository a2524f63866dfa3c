import { sql } from 'kysely'
import { peopleHolding, tell } from '~/modules/identity/index.server'
import { advance, findStage, lockStage } from '~/modules/submissions/index.server'
import { canHappen } from '~/modules/submissions/lifecycle'
import { factsOf, type Stage } from '~/modules/submissions/stage'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { reading, transaction } from '~db/client.server'

/** A submission that one may give back, and whether it still can be. */
export function showDeclining(actor: Actor, submissionId: string): Promise<{ stage: Stage; isPossible: boolean }> {
  return reading(actor, async (trx) => {
    const stage = requireFound(await findStage(trx, submissionId))
    authorize(actor, 'submission.decline', factsOf(stage))
    return { stage, isPossible: canHappen(stage.state, 'decline') }
  })
}

/**
 * Gives a submission back that one can't read, or not to the end, with the reason, which its admins see. What was
 * written of the review stays, and is there again should it come back. Refused (409) once it is decided.
 */
export function declineSubmission(actor: Actor, submissionId: string, { reason }: { reason: string }): Promise<void> {
  return transaction(actor, async (trx) => {
    const stage = requireFound(await lockStage(trx, submissionId))
    authorize(actor, 'submission.decline', factsOf(stage))
    await advance(trx, actor, stage, 'decline', 'assessor', { reason })
    const admins = await peopleHolding(trx, 'admin', [stage.organisationId])
    const facts = { number: stage.number, name: actor.name }
    for (const to of new Set(admins.map(({ personId }) => personId)))
      await tell(trx, { to, kind: 'declined', facts, path: `/submissions/${submissionId}/allocation` })
    // Last: from here on it is out of one's sight.
    await sql`select app.leave_review(${submissionId})`.execute(trx)
  })
}
