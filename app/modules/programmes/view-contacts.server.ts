import { sql } from 'kysely'
import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import { reading } from '~db/client.server'

export interface Contact {
  programme: string
  contactName: string
  contactEmail: string
  safeguardingContact: string
}

/** Whom the actor may turn to: the contacts of the programmes in which they hold a role, by name. */
export function viewContacts(actor: Actor): Promise<Contact[]> {
  authorize(actor, 'account.manage')
  const programmes = actor.memberships.flatMap((membership) => membership.programmeId ?? [])
  const organisations = actor.memberships
    .filter((membership) => membership.programmeId === null)
    .map((membership) => membership.organisationId)
  return reading(actor, async (trx) => {
    const rows = await trx
      .selectFrom('programme as p')
      .select(['p.name', 'p.contact_name', 'p.contact_email', 'p.safeguarding_contact'])
      .where((eb) =>
        eb.or([
          sql<boolean>`p.id = any (${programmes}::uuid[])`,
          sql<boolean>`p.organisation_id = any (${organisations}::uuid[])`,
          sql<boolean>`exists (select from programme_organisation po where po.programme_id = p.id and po.organisation_id = any (${organisations}::uuid[]))`,
        ]),
      )
      .orderBy('p.name')
      .execute()
    return rows
      .map((row) => ({
        programme: row.name,
        contactName: row.contact_name,
        contactEmail: row.contact_email,
        safeguardingContact: row.safeguarding_contact,
      }))
      .filter((one) => one.contactName || one.contactEmail || one.safeguardingContact)
  })
}
