import { isId } from '~/platform/ids'
import type { Actor } from '~/policy/actor'
import { inOrganisations } from '~/policy/scopes.server'
import type { Trx } from '~db/client.server'

export interface Organisation {
  id: string
  /** The same as `id`: an organisation's facts for the policy. */
  organisationId: string
  name: string
  leadId: string | null
}

const organisations = (trx: Trx) =>
  trx
    .selectFrom('organisation')
    .select([
      'organisation.id',
      'organisation.id as organisationId',
      'organisation.name',
      'organisation.lead_id as leadId',
    ])

export async function findOrganisation(trx: Trx, organisationId: string): Promise<Organisation | undefined> {
  if (!isId(organisationId)) return undefined
  return organisations(trx).where('organisation.id', '=', organisationId).executeTakeFirst()
}

/** The organisations that the actor administers, each lead before its partners, by name. */
export async function organisationsOf(trx: Trx, actor: Actor): Promise<Organisation[]> {
  const rows = await organisations(trx)
    .where((eb) => inOrganisations(eb.ref('organisation.id'), actor, 'admin'))
    .orderBy('name')
    .execute()
  const isTop = (one: Organisation) => !rows.some((other) => other.id === one.leadId)
  return rows.filter(isTop).flatMap((top) => [top, ...rows.filter((one) => one.leadId === top.id)])
}
