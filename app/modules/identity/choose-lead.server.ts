import { recordEvent } from '~/platform/audit.server'
import { Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { transaction } from '~db/client.server'
import { lockMembership } from './lock-membership.server'

/** Makes an assessor a lead, who writes the organisation's criteria frameworks beside its admins, or no longer one. Refused (409) for another role, or one that has ended. */
export function chooseLead(
  actor: Actor,
  membershipId: string,
  { isLead }: { isLead: boolean },
): Promise<{ organisationId: string }> {
  return transaction(actor, async (trx) => {
    const membership = await lockMembership(trx, actor, membershipId)
    const { organisationId } = membership
    if (membership.endedAt || membership.role !== 'assessor') throw new Refused('identity_membership_no_assessor')
    if (membership.isLead === isLead) return { organisationId }
    await trx.updateTable('membership').set({ is_lead: isLead }).where('id', '=', membership.id).execute()
    await recordEvent(trx, actor, isLead ? 'membership.madeLead' : 'membership.leadEnded', membership)
    return { organisationId }
  })
}
