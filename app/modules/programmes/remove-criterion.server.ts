import { recordEvent } from '~/platform/audit.server'
import type { Actor } from '~/policy/actor'
import { requireFound } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'
import { lockDraft, reorderCriteria } from './framework-queries.server'

/** Takes a criterion out of a draft. Published versions keep theirs. */
export function removeCriterion(actor: Actor, programmeId: string, criterionId: string): Promise<void> {
  return transaction(actor, async (trx) => {
    const { criteria } = await lockDraft(trx, actor, programmeId)
    const criterion = requireFound(criteria.find((one) => one.id === criterionId))
    await trx.deleteFrom('criterion').where('id', '=', criterion.id).execute()
    await reorderCriteria(
      trx,
      criteria.filter((one) => one !== criterion).map((one) => one.id),
    )
    await recordEvent(trx, actor, 'criterion.removed', criterion)
  })
}
