import { advance } from '~/modules/submissions/index.server'
import type { Stage } from '~/modules/submissions/stage'
import type { Actor } from '~/policy/actor'
import type { Trx } from '~db/client.server'
import { insertConfirmation, markTakenBack } from './decision-queries.server'
import type { ReleaseAt } from './forms'
import { heldUntil } from './held-until.server'
import type { Decision } from './review'
import { tellOutcome } from './tell-outcome.server'

/** A quality assurer's word on a decision, carried out: confirmed it is told (unless it is held), overturned it goes back to its assessor with the comment. */
export async function settleDecision(
  trx: Trx,
  actor: Actor,
  stage: Stage,
  decision: Decision,
  { isConfirmed, comment, release }: { isConfirmed: boolean; comment: string; release: ReleaseAt },
): Promise<Stage> {
  const next = await advance(trx, actor, stage, isConfirmed ? 'confirm' : 'overturn', 'quality-assurer', {
    reason: comment,
    ...(isConfirmed && (await heldUntil(trx, stage, release))),
  })
  await insertConfirmation(trx, {
    decisionId: decision.id,
    submissionId: stage.submissionId,
    qualityAssurerId: actor.personId,
    outcome: isConfirmed ? 'confirmed' : 'overturned',
    comment,
  })
  if (!isConfirmed) await markTakenBack(trx, decision.id)
  else if (next.releasedAt) await tellOutcome(trx, stage)
  return next
}
