import { membersOf, peopleById } from '~/modules/identity/index.server'
import type { Actor } from '~/policy/actor'
import { reading, type Trx } from '~db/client.server'
import type { Cohort, Programme } from './programme'
import { manageCohort } from './queries.server'

export interface LearningSet {
  id: string
  name: string
  members: { personId: string; name: string }[]
}

/** A cohort's learning sets by name, and who may be in one. */
export function viewLearningSets(actor: Actor, cohortId: string) {
  return reading(actor, async (trx) => {
    const { cohort, programme } = await manageCohort(trx, actor, cohortId)
    const rows = await trx
      .selectFrom('learning_set as s')
      .leftJoin('learning_set_member as sm', 'sm.learning_set_id', 's.id')
      .select(['s.id', 's.name', 'sm.person_id as personId'])
      .where('s.cohort_id', '=', cohort.id)
      .orderBy('s.name')
      .execute()
    const people = await peopleById(
      trx,
      rows.flatMap((row) => row.personId ?? []),
    )
    const sets = new Map<string, LearningSet>()
    for (const row of rows) {
      const set = sets.get(row.id) ?? { id: row.id, name: row.name, members: [] }
      sets.set(row.id, set)
      if (row.personId) set.members.push({ personId: row.personId, name: people.get(row.personId)?.name ?? '' })
    }
    for (const set of sets.values()) set.members.sort((a, b) => a.name.localeCompare(b.name))
    return { cohort, sets: [...sets.values()], possible: await membersPossible(trx, cohort, programme) }
  })
}

/** Who may be in a set of a cohort: its trainees, the people of the programme who support or judge, and whoever is in it already. */
export async function membersPossible(trx: Trx, cohort: Cohort, programme: Programme, setId?: string) {
  const enrolled = await trx
    .selectFrom('enrolment')
    .select('person_id')
    .where('cohort_id', '=', cohort.id)
    .where('ended_at', 'is', null)
    .execute()
  const standing = await trx
    .selectFrom('learning_set_member as sm')
    .innerJoin('learning_set as s', 's.id', 'sm.learning_set_id')
    .select('sm.person_id')
    .where('s.cohort_id', '=', cohort.id)
    .$if(setId !== undefined, (query) => query.where('s.id', '=', setId!))
    .execute()
  const organisations = [cohort.organisationId, cohort.leadId, programme.organisationId]
  const others = await membersOf(
    trx,
    [...new Set(organisations.filter((id) => id !== null))],
    ['supporter', 'assessor', 'quality-assurer'],
  )
  const people = await peopleById(
    trx,
    [...enrolled, ...standing].map((row) => row.person_id),
  )
  const trainees = new Set(enrolled.map((row) => row.person_id))
  const all = new Map(
    [...people.values(), ...others.map((other) => ({ id: other.personId, name: other.name }))].map((one) => [
      one.id,
      { personId: one.id, name: one.name, isTrainee: trainees.has(one.id) },
    ]),
  )
  return [...all.values()].sort((a, b) => Number(b.isTrainee) - Number(a.isTrainee) || a.name.localeCompare(b.name))
}
