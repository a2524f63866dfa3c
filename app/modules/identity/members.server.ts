import type { Role } from '~/policy/actor'
import type { Db, Trx } from '~db/client.server'

export interface Member {
  membershipId: string
  personId: string
  name: string
  email: string
  role: Role
  organisationId: string
  programmeId: string | null
  cohortId: string | null
  startedAt: Date
  /** A lead assessor, who writes the criteria. */
  isLead: boolean
  hasSecondFactor: boolean
}

/** Who holds a role in these organisations now, by name; of certain roles when they are given. */
export async function membersOf(
  on: Db | Trx,
  organisationIds: readonly string[],
  roles?: readonly Role[],
): Promise<Member[]> {
  if (organisationIds.length === 0) return []
  return on
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select([
      'm.id as membershipId',
      'p.id as personId',
      'p.name',
      'p.email',
      'm.role',
      'm.organisation_id as organisationId',
      'm.programme_id as programmeId',
      'm.cohort_id as cohortId',
      'm.started_at as startedAt',
      'm.is_lead as isLead',
    ])
    .select((eb) => eb('p.second_factor_at', 'is not', null).as('hasSecondFactor'))
    .where('m.organisation_id', 'in', organisationIds)
    .where('m.ended_at', 'is', null)
    .$if(roles !== undefined, (query) => query.where('m.role', 'in', roles!))
    .orderBy('p.name')
    .orderBy('m.started_at')
    .$narrowType<{ role: Role; hasSecondFactor: boolean }>()
    .execute()
}

/** Names and addresses of people, by id; an unknown id is left out. */
export async function peopleById(
  on: Db | Trx,
  ids: readonly string[],
): Promise<Map<string, { id: string; name: string; email: string; timeZone: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await on
    .selectFrom('person')
    .select(['id', 'name', 'email', 'time_zone as timeZone'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Ends the roles that a person holds in one cohort. */
export async function endMembershipsIn(trx: Trx, personId: string, cohortId: string, role: Role): Promise<void> {
  await trx
    .updateTable('membership')
    .set({ ended_at: new Date() })
    .where('person_id', '=', personId)
    .where('cohort_id', '=', cohortId)
    .where('role', '=', role)
    .where('ended_at', 'is', null)
    .execute()
}
