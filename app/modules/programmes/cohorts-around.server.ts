import type { Actor, Role } from '~/policy/actor'
import { inOrganisations } from '~/policy/scopes.server'
import type { Trx } from '~db/client.server'

/** The cohorts of the organisations in which the actor holds one of the roles, and of those that these lead; newest first. For filters of lists. */
export function cohortsAround(trx: Trx, actor: Actor, ...roles: Role[]): Promise<{ id: string; name: string }[]> {
  return trx
    .selectFrom('cohort as c')
    .select(['c.id', 'c.name'])
    .where((eb) => inOrganisations(eb.ref('c.organisation_id'), actor, ...roles))
    .orderBy('c.starts_on', 'desc')
    .orderBy('c.name')
    .limit(200)
    .execute()
}

/** The organisations in which the actor holds one of the roles, and those that these lead. */
export async function organisationsAround(trx: Trx, actor: Actor, ...roles: Role[]): Promise<string[]> {
  const rows = await trx
    .selectFrom('organisation')
    .select('id')
    .where((eb) => inOrganisations(eb.ref('id'), actor, ...roles))
    .execute()
  return rows.map((row) => row.id)
}
