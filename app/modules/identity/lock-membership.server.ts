import { isId } from '~/platform/ids'
import type { Actor, Role } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import type { Trx } from '~db/client.server'

/** A membership of an organisation that the actor manages, locked with all others there: of two admins ending each other at once, one stays. Throws NotFound. */
export async function lockMembership(trx: Trx, actor: Actor, membershipId: string) {
  const membership = requireFound(isId(membershipId) ? await locked(trx, membershipId) : undefined)
  authorize(actor, 'organisation.manage', membership)
  return membership
}

async function locked(trx: Trx, id: string) {
  const found = await trx.selectFrom('membership').select('organisation_id').where('id', '=', id).executeTakeFirst()
  if (!found) return undefined
  await trx.selectFrom('organisation').select('id').where('id', '=', found.organisation_id).forUpdate().execute()
  return trx
    .selectFrom('membership as m')
    .innerJoin('organisation as o', 'o.id', 'm.organisation_id')
    .select([
      'm.id',
      'm.person_id as personId',
      'm.role',
      'm.is_lead as isLead',
      'm.organisation_id as organisationId',
      'm.cohort_id as cohortId',
      'm.ended_at as endedAt',
      'o.lead_id as leadId',
    ])
    .where('m.id', '=', id)
    .$narrowType<{ role: Role }>()
    .executeTakeFirst()
}
