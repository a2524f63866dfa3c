import { sql } from 'kysely'
import { endMembershipsIn } from '~/modules/identity/index.server'
import { recordEvent } from '~/platform/audit.server'
import { isId } from '~/platform/ids'
import type { Actor } from '~/policy/actor'
import { requireFound } from '~/policy/authorize.server'
import { transaction, type Trx } from '~db/client.server'
import { manageCohort } from './queries.server'
import { endAllocations } from './ties.server'

/** Takes a trainee out of a cohort. The log stays theirs, and what was handed in stays where it is. */
export function endEnrolment(actor: Actor, cohortId: string, personId: string): Promise<void> {
  return transaction(actor, async (trx) => {
    const { cohort } = await manageCohort(trx, actor, cohortId, true)
    const ended = isId(personId) ? await closeEnrolment(trx, personId, cohort.id) : undefined
    const { id } = requireFound(ended)
    await endMembershipsIn(trx, personId, cohort.id, 'trainee')
    await recordEvent(trx, actor, 'enrolment.ended', { id, organisationId: cohort.organisationId })
  })
}

/** What follows when somebody's role in a cohort ends: no enrolment, no allocation, no support. For endMembership. */
export async function leaveCohort(trx: Trx, { personId, role, cohortId, organisationId }: EndedRole): Promise<void> {
  if (role === 'trainee' && cohortId) await closeEnrolment(trx, personId, cohortId)
  if (role === 'supporter') await endSupportBy(trx, personId, { cohortId, organisationId })
}

interface EndedRole {
  personId: string
  role: string
  cohortId: string | null
  organisationId: string
}

/** Whoever supports no more supports nobody: in the one cohort, or in all of the organisation. */
async function endSupportBy(trx: Trx, supporterId: string, where: Pick<EndedRole, 'cohortId' | 'organisationId'>) {
  await trx
    .updateTable('support')
    .set({ ended_at: sql<Date>`now()` })
    .where('supporter_id', '=', supporterId)
    .where('ended_at', 'is', null)
    .where('cohort_id', 'in', (eb) =>
      where.cohortId
        ? eb.selectFrom('cohort').select('id').where('id', '=', where.cohortId)
        : eb.selectFrom('cohort').select('id').where('organisation_id', '=', where.organisationId),
    )
    .execute()
}

async function closeEnrolment(trx: Trx, personId: string, cohortId: string) {
  await endAllocations(trx, cohortId, [personId])
  await trx
    .updateTable('support')
    .set({ ended_at: sql<Date>`now()` })
    .where('trainee_id', '=', personId)
    .where('cohort_id', '=', cohortId)
    .where('ended_at', 'is', null)
    .execute()
  return trx
    .updateTable('enrolment')
    .set({ ended_at: sql<Date>`coalesce(ended_at, now())` })
    .where('person_id', '=', personId)
    .where('cohort_id', '=', cohortId)
    .returning('id')
    .executeTakeFirst()
}
