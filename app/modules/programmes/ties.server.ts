import { sql } from 'kysely'
import { peopleHolding } from '~/modules/identity/index.server'
import { Refused } from '~/platform/errors.server'
import type { Role } from '~/policy/actor'
import type { Trx } from '~db/client.server'
import type { Cohort, Programme } from './programme'

/** Who may be allocated or assigned in a cohort: holds the role in its organisation, its lead or the programme's organisation, and is not narrowed to another cohort or programme. One row a person. */
export async function eligibleFor(
  trx: Trx,
  cohort: Cohort,
  programme: Programme,
  role: Role,
): Promise<{ personId: string; name: string }[]> {
  const organisations = [cohort.organisationId, cohort.leadId, programme.organisationId, programme.leadId]
  const holders = await peopleHolding(trx, role, [...new Set(organisations.filter((id) => id !== null))])
  const eligible = holders.filter(
    (holder) =>
      (holder.programmeId === null || holder.programmeId === programme.id) &&
      (holder.cohortId === null || holder.cohortId === cohort.id),
  )
  return [...new Map(eligible.map(({ personId, name }) => [personId, { personId, name }])).values()]
}

/** The people of `wanted` who are enrolled in the cohort now; refused when one of them isn't (the page was stale). */
export async function requireEnrolled(trx: Trx, cohortId: string, wanted: readonly string[]): Promise<void> {
  const rows = await trx
    .selectFrom('enrolment')
    .select('person_id')
    .where('cohort_id', '=', cohortId)
    .where('ended_at', 'is', null)
    .where('person_id', 'in', wanted)
    .execute()
  if (rows.length < new Set(wanted).size) throw new Refused('programmes_refused_not_enrolled')
}

export async function endAllocations(trx: Trx, cohortId: string, traineeIds: readonly string[]): Promise<void> {
  await trx
    .updateTable('assessor_allocation')
    .set({ ended_at: sql<Date>`now()` })
    .where('cohort_id', '=', cohortId)
    .where('trainee_id', 'in', traineeIds)
    .where('ended_at', 'is', null)
    .execute()
}
