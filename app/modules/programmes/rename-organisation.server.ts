import { recordEvent } from '~/platform/audit.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'
import { findOrganisation } from './organisations.server'

/** Gives an organisation another name. Records that were issued keep the name they were issued under. */
export function renameOrganisation(actor: Actor, organisationId: string, form: { name: string }): Promise<void> {
  return transaction(actor, async (trx) => {
    const organisation = requireFound(await findOrganisation(trx, organisationId))
    authorize(actor, 'organisation.manage', organisation)
    await trx.updateTable('organisation').set({ name: form.name }).where('id', '=', organisation.id).execute()
    await recordEvent(trx, actor, 'organisation.renamed', organisation)
  })
}
