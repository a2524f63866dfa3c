import { sql } from 'kysely'
import { recordEvent } from '~/platform/audit.server'
import { isId } from '~/platform/ids'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { transaction, type Trx } from '~db/client.server'
import { deleteSessionsOf } from '../queries.server'
import { lockFactor, markFactor } from './factor-queries.server'
import { deleteHalvesOf } from './half-sign-in.server'
import { mailFactor } from './mail-factor-job.server'

/**
 * Takes away the second factor of somebody who lost it and has no recovery code left: they sign in by mail alone and set
 * up another. They are told by mail, and every session of theirs ends. Pressed twice, it is done once.
 */
export function resetFactor(actor: Actor, membershipId: string): Promise<{ organisationId: string }> {
  return transaction(actor, async (trx) => {
    const membership = requireFound(isId(membershipId) ? await findMembership(trx, membershipId) : undefined)
    const { personId, organisationId } = membership
    authorize(actor, 'factor.reset', membership)
    if (!(await lockFactor(trx, personId))) return { organisationId }
    await sql`select app.reset_second_factor(${personId}::uuid)`.execute(trx)
    await markFactor(trx, personId, false)
    await deleteHalvesOf(trx, personId)
    const sessions = await deleteSessionsOf(trx, personId)
    await recordEvent(trx, actor, 'secondFactor.reset', { id: personId, organisationId }, { sessions })
    await mailFactor(trx, personId, 'reset')
    return { organisationId }
  })
}

const findMembership = (trx: Trx, id: string) =>
  trx
    .selectFrom('membership as m')
    .innerJoin('organisation as o', 'o.id', 'm.organisation_id')
    .select(['m.person_id as personId', 'm.organisation_id as organisationId', 'o.lead_id as leadId'])
    .where('m.id', '=', id)
    .where('m.ended_at', 'is', null)
    .executeTakeFirst()
