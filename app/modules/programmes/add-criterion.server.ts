import { recordEvent } from '~/platform/audit.server'
import type { Actor } from '~/policy/actor'
import { transaction } from '~db/client.server'
import { checkCriterion } from './check-criterion.server'
import type { CriterionForm } from './forms'
import { insertCriterion, lockDraft } from './framework-queries.server'

/** Adds a criterion at the end of a programme's draft. */
export function addCriterion(actor: Actor, programmeId: string, form: CriterionForm): Promise<{ id: string }> {
  return transaction(actor, async (trx) => {
    const draft = await lockDraft(trx, actor, programmeId)
    const criterion = checkCriterion(draft, form)
    const id = await insertCriterion(trx, draft.id, { ...criterion, position: draft.criteria.length + 1 })
    await recordEvent(trx, actor, 'criterion.added', { id })
    return { id }
  })
}
