import { recordEvent } from '~/platform/audit.server'
import type { Actor } from '~/policy/actor'
import { requireFound } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'
import { checkCriterion } from './check-criterion.server'
import type { CriterionForm } from './forms'
import { columnsOf, lockDraft } from './framework-queries.server'

/** Rewords a criterion of a draft. One of a published version is not there to edit (404). */
export function editCriterion(
  actor: Actor,
  programmeId: string,
  criterionId: string,
  form: CriterionForm,
): Promise<void> {
  return transaction(actor, async (trx) => {
    const draft = await lockDraft(trx, actor, programmeId)
    const { id } = requireFound(draft.criteria.find((criterion) => criterion.id === criterionId))
    const criterion = checkCriterion(draft, form, id)
    await trx.updateTable('criterion').set(columnsOf(criterion)).where('id', '=', id).execute()
    await recordEvent(trx, actor, 'criterion.edited', { id })
  })
}
