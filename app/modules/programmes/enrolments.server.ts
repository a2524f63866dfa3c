import type { Trx } from '~db/client.server'

/** The cohorts a person is enrolled in now, newest first. */
export async function enrolmentsOf(
  trx: Trx,
  personId: string,
): Promise<{ cohortId: string; programmeId: string; organisationId: string; enrolledAt: Date }[]> {
  const rows = await trx
    .selectFrom('enrolment as e')
    .innerJoin('cohort as c', 'c.id', 'e.cohort_id')
    .select(['c.id', 'c.programme_id', 'c.organisation_id', 'e.created_at'])
    .where('e.person_id', '=', personId)
    .where('e.ended_at', 'is', null)
    .orderBy('e.created_at', 'desc')
    .execute()
  return rows.map((row) => ({
    cohortId: row.id,
    programmeId: row.programme_id,
    organisationId: row.organisation_id,
    enrolledAt: row.created_at,
  }))
}

/** The assessor allocated to a trainee of a cohort, before or after anything is handed in; null when nobody is. */
export async function allocatedAssessorOf(trx: Trx, traineeId: string, cohortId: string): Promise<string | null> {
  const row = await trx
    .selectFrom('assessor_allocation')
    .select('assessor_id')
    .where('trainee_id', '=', traineeId)
    .where('cohort_id', '=', cohortId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row?.assessor_id ?? null
}

/** The assessors allocated to trainees of cohorts, by "trainee cohort"; whoever has none is left out. */
export async function allocatedAssessorsOf(
  trx: Trx,
  of: readonly { traineeId: string; cohortId: string }[],
): Promise<Map<string, string>> {
  if (of.length === 0) return new Map()
  const rows = await trx
    .selectFrom('assessor_allocation')
    .select(['assessor_id', 'trainee_id', 'cohort_id'])
    .where(
      'trainee_id',
      'in',
      of.map((one) => one.traineeId),
    )
    .where('ended_at', 'is', null)
    .execute()
  return new Map(rows.map((row) => [`${row.trainee_id} ${row.cohort_id}`, row.assessor_id]))
}
