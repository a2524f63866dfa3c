import { recordEvent } from '~/platform/audit.server'
import { Refused } from '~/platform/errors.server'
import { isId } from '~/platform/ids'
import type { Actor, Role } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { transaction, type Trx } from '~db/client.server'

/**
 * Ends a role from the next request on; what was done in it stays. An organisation without a lead keeps its last
 * admin, or nobody could run it. `onEnded` does what follows elsewhere in the same transaction.
 */
export function endMembership(
  actor: Actor,
  membershipId: string,
  onEnded?: (
    trx: Trx,
    ended: { personId: string; role: Role; cohortId: string | null; organisationId: string },
  ) => Promise<void>,
): Promise<{ organisationId: string }> {
  return transaction(actor, async (trx) => {
    const membership = requireFound(isId(membershipId) ? await lockMembership(trx, membershipId) : undefined)
    authorize(actor, 'organisation.manage', membership)
    const { organisationId, endedAt, role } = membership
    if (endedAt) return { organisationId }
    if (role === 'admin' && !membership.leadId && (await isLastAdmin(trx, organisationId)))
      throw new Refused('identity_membership_last_admin')
    await trx.updateTable('membership').set({ ended_at: new Date() }).where('id', '=', membership.id).execute()
    await onEnded?.(trx, membership)
    await recordEvent(trx, actor, 'membership.ended', membership, { role })
    return { organisationId }
  })
}

async function lockMembership(trx: Trx, id: string) {
  const found = await trx.selectFrom('membership').select('organisation_id').where('id', '=', id).executeTakeFirst()
  if (!found) return undefined
  // The organisation's row is the lock: of two admins ending each other at once, one stays.
  await trx.selectFrom('organisation').select('id').where('id', '=', found.organisation_id).forUpdate().execute()
  return trx
    .selectFrom('membership as m')
    .innerJoin('organisation as o', 'o.id', 'm.organisation_id')
    .select([
      'm.id',
      'm.person_id as personId',
      'm.role',
      'm.organisation_id as organisationId',
      'm.cohort_id as cohortId',
      'm.ended_at as endedAt',
      'o.lead_id as leadId',
    ])
    .where('m.id', '=', id)
    .$narrowType<{ role: Role }>()
    .executeTakeFirst()
}

async function isLastAdmin(trx: Trx, organisationId: string): Promise<boolean> {
  const { admins } = await trx
    .selectFrom('membership')
    .select((eb) => eb.fn.count<number>('id').as('admins'))
    .where('organisation_id', '=', organisationId)
    .where('role', '=', 'admin')
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  return admins <= 1
}
