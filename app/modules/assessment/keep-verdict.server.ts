import { entriesOf } from '~/modules/submissions/index.server'
import { NotFound } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { transaction } from '~db/client.server'
import type { VerdictForm } from './forms'
import { holdReview } from './hold-review.server'
import { putVerdict } from './judgement-queries.server'

/** Agrees to a claimed passage, queries it, or takes that back. NotFound for a claim that the submission doesn't hold. */
export function keepVerdict(actor: Actor, submissionId: string, form: VerdictForm): Promise<void> {
  return transaction(actor, async (trx) => {
    await holdReview(trx, actor, submissionId)
    const entries = await entriesOf(trx, submissionId)
    const isHeld = entries.some((entry) =>
      entry.claims.some((claim) => claim.id === form.claim && claim.criterionId === form.criterion),
    )
    if (!isHeld) throw new NotFound()
    const claim = { claimId: form.claim, criterionId: form.criterion }
    await putVerdict(trx, submissionId, actor.personId, claim, form.verdict)
  })
}
