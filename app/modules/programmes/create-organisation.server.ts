import type { z } from 'zod'
import { recordEvent } from '~/platform/audit.server'
import { Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'
import type { organisationForm } from './forms'
import { findOrganisation } from './organisations.server'

/** Adds a partner organisation under a lead that the actor administers. A partner leads nobody itself: there are two tiers. */
export function createOrganisation(actor: Actor, form: z.output<typeof organisationForm>): Promise<{ id: string }> {
  return transaction(actor, async (trx) => {
    const lead = requireFound(await findOrganisation(trx, form.leadId))
    authorize(actor, 'organisation.manage', lead)
    if (lead.leadId) throw new Refused('programmes_refused_partner_leads')
    const { id } = await trx
      .insertInto('organisation')
      .values({ name: form.name, lead_id: lead.id })
      .returning('id')
      .executeTakeFirstOrThrow()
    await recordEvent(trx, actor, 'organisation.created', { id, organisationId: id })
    return { id }
  })
}
