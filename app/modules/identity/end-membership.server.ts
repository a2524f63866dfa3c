import { recordEvent } from '~/platform/audit.server'
import { Refused } from '~/platform/errors.server'
import type { Actor, Role } from '~/policy/actor'
import { transaction, type Trx } from '~db/client.server'
import { lockMembership } from './lock-membership.server'

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
    const membership = await lockMembership(trx, actor, membershipId)
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
