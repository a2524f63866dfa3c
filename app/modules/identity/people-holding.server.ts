import type { Role } from '~/policy/actor'
import type { Trx } from '~db/client.server'

/** Somebody who holds a role in an organisation, perhaps only for one programme or cohort of it. */
export interface Holder {
  personId: string
  name: string
  organisationId: string
  programmeId: string | null
  cohortId: string | null
}

/** Who holds a role now in one of the organisations, by name; someone with several memberships comes several times. Suspended people don't count. */
export async function peopleHolding(trx: Trx, role: Role, organisationIds: readonly string[]): Promise<Holder[]> {
  if (organisationIds.length === 0) return []
  const rows = await trx
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select(['m.person_id', 'p.name', 'm.organisation_id', 'm.programme_id', 'm.cohort_id'])
    .where('m.role', '=', role)
    .where('m.organisation_id', 'in', organisationIds)
    .where('m.ended_at', 'is', null)
    .where('p.suspended_at', 'is', null)
    .orderBy('p.name')
    .orderBy('p.id')
    .execute()
  return rows.map((row) => ({
    personId: row.person_id,
    name: row.name,
    organisationId: row.organisation_id,
    programmeId: row.programme_id,
    cohortId: row.cohort_id,
  }))
}
