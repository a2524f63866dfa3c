import { sql } from 'kysely'
import { membersOf, type Member } from '~/modules/identity/index.server'
import { Refused } from '~/platform/errors.server'
import type { Role } from '~/policy/actor'
import type { Trx } from '~db/client.server'
import type { Cohort, Programme } from './programme'

/** Who may be allocated or assigned in a cohort: holds the role in its organisation, its lead or the programme's organisation, and is not narrowed to another cohort or programme. One row a person. */
export async function eligibleFor(trx: Trx, cohort: Cohort, programme: Programme, role: Role): Promise<Member[]> {
  const organisations = [cohort.organisationId, cohort.leadId, programme.organisationId, programme.leadId]
  const members = await membersOf(trx, [...new Set(organisations.filter((id) => id !== null))], [role])
  const eligible = members.filter(
    (member) =>
      (member.programmeId === null || member.programmeId === programme.id) &&
      (member.cohortId === null || member.cohortId === cohort.id),
  )
  return eligible.filter((one, at) => eligible.findIndex((other) => other.personId === one.personId) === at)
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
