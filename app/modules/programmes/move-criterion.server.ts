import { recordEvent } from '~/platform/audit.server'
import type { Actor } from '~/policy/actor'
import { requireFound } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'
import { lockDraft, reorderCriteria } from './framework-queries.server'
import { moved } from './publishing'

/** Moves a draft's criterion one place; at the end of the list nothing happens. */
export function moveCriterion(
  actor: Actor,
  programmeId: string,
  criterionId: string,
  to: 'up' | 'down',
): Promise<void> {
  return transaction(actor, async (trx) => {
    const { criteria } = await lockDraft(trx, actor, programmeId)
    const criterion = requireFound(criteria.find((one) => one.id === criterionId))
    const order = moved(criteria, criteria.indexOf(criterion), to)
    await reorderCriteria(
      trx,
      order.map((one) => one.id),
    )
    await recordEvent(trx, actor, 'criterion.moved', criterion, { to })
  })
}
