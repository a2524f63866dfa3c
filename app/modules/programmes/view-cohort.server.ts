import { peopleById } from '~/modules/identity/index.server'
import type { Actor } from '~/policy/actor'
import { reading, type Trx } from '~db/client.server'
import { conflictsAmong } from './conflicts.server'
import { manageCohort } from './queries.server'
import { eligibleFor } from './ties.server'

export interface CohortTrainee {
  personId: string
  name: string
  email: string
  enrolledAt: Date
  assessor: { personId: string; name: string } | null
  supporters: { supportId: string; personId: string; name: string }[]
}

/** A cohort's frame: itself, its programme, and the version it is judged against. */
export function viewCohort(actor: Actor, cohortId: string) {
  return reading(actor, async (trx) => {
    const { cohort, programme } = await manageCohort(trx, actor, cohortId)
    const version = await trx
      .selectFrom('framework_version')
      .select('number')
      .where('id', '=', cohort.frameworkVersionId)
      .executeTakeFirstOrThrow()
    const { criteria } = await trx
      .selectFrom('criterion')
      .select((eb) => eb.fn.countAll<number>().as('criteria'))
      .where('framework_version_id', '=', cohort.frameworkVersionId)
      .executeTakeFirstOrThrow()
    return {
      cohort,
      programme: {
        id: programme.id,
        name: programme.name,
        timeZone: programme.timeZone,
        wordsMin: programme.wordsMin,
        wordsMax: programme.wordsMax,
      },
      version: version.number,
      criteria,
    }
  })
}

/** A cohort's trainees by name, with their assessor and supporters. Never a title or a text: figures come from logs. */
export function viewTrainees(actor: Actor, cohortId: string): Promise<CohortTrainee[]> {
  return reading(actor, async (trx) => {
    const { cohort } = await manageCohort(trx, actor, cohortId)
    return traineesOf(trx, cohort.id)
  })
}

/** Trainees and who could assess them, with how many logs each assessor has here and every conflict of interest between them. */
export function viewAllocations(actor: Actor, cohortId: string) {
  return reading(actor, async (trx) => {
    const { cohort, programme } = await manageCohort(trx, actor, cohortId)
    const trainees = await traineesOf(trx, cohort.id)
    const traineeIds = trainees.map((trainee) => trainee.personId)
    const assessors = await eligibleFor(trx, cohort, programme, 'assessor')
    const qualityAssurers = await eligibleFor(trx, cohort, programme, 'quality-assurer')
    const assigned = trainees.flatMap((trainee) => trainee.assessor?.personId ?? [])
    const asked = [...new Set([...assessors.map((one) => one.personId), ...assigned])]
    const declared = await declaredIn(trx, traineeIds)
    return {
      cohort,
      trainees,
      assessors: assessors.map((one) => ({
        personId: one.personId,
        name: one.name,
        allocated: assigned.filter((id) => id === one.personId).length,
      })),
      /** Whoever may have to judge: assessors and quality assurers, each once. */
      judges: [...new Map([...assessors, ...qualityAssurers].map((one) => [one.personId, one.name]))].map(
        ([personId, name]) => ({ personId, name }),
      ),
      conflicts: await conflictsAmong(trx, asked, traineeIds),
      declared,
    }
  })
}

/** Trainees and who could support them. */
export function viewSupporters(actor: Actor, cohortId: string) {
  return reading(actor, async (trx) => {
    const { cohort, programme } = await manageCohort(trx, actor, cohortId)
    const trainees = await traineesOf(trx, cohort.id)
    const supporters = await eligibleFor(trx, cohort, programme, 'supporter')
    return {
      cohort,
      trainees,
      supporters: supporters.map((one) => ({ personId: one.personId, name: one.name })),
    }
  })
}

async function traineesOf(trx: Trx, cohortId: string): Promise<CohortTrainee[]> {
  const enrolled = await trx
    .selectFrom('enrolment as e')
    .leftJoin('assessor_allocation as a', (join) =>
      join
        .onRef('a.trainee_id', '=', 'e.person_id')
        .onRef('a.cohort_id', '=', 'e.cohort_id')
        .on('a.ended_at', 'is', null),
    )
    .select(['e.person_id as personId', 'e.created_at as enrolledAt', 'a.assessor_id as assessorId'])
    .where('e.cohort_id', '=', cohortId)
    .where('e.ended_at', 'is', null)
    .execute()
  const supports = await trx
    .selectFrom('support')
    .select(['id', 'supporter_id as supporterId', 'trainee_id as traineeId'])
    .where('cohort_id', '=', cohortId)
    .where('ended_at', 'is', null)
    .execute()
  const people = await peopleById(trx, [
    ...enrolled.flatMap((row) => [row.personId, row.assessorId ?? row.personId]),
    ...supports.map((row) => row.supporterId),
  ])
  const nameOf = (id: string) => people.get(id)?.name ?? ''
  return enrolled
    .map((row) => ({
      personId: row.personId,
      name: nameOf(row.personId),
      email: people.get(row.personId)?.email ?? '',
      enrolledAt: row.enrolledAt,
      assessor: row.assessorId ? { personId: row.assessorId, name: nameOf(row.assessorId) } : null,
      supporters: supports
        .filter((support) => support.traineeId === row.personId)
        .map((support) => ({ supportId: support.id, personId: support.supporterId, name: nameOf(support.supporterId) }))
        .sort((a, b) => a.name.localeCompare(b.name)),
    }))
    .sort((a, b) => a.name.localeCompare(b.name))
}

async function declaredIn(trx: Trx, traineeIds: readonly string[]) {
  if (traineeIds.length === 0) return []
  const rows = await trx
    .selectFrom('conflict_of_interest')
    .select(['id', 'person_id as personId', 'with_person_id as withPersonId', 'reason', 'declared_at as declaredAt'])
    .where('with_person_id', 'in', traineeIds)
    .orderBy('declared_at')
    .execute()
  const people = await peopleById(
    trx,
    rows.flatMap((row) => [row.personId, row.withPersonId]),
  )
  return rows.map((row) => ({
    ...row,
    person: people.get(row.personId)?.name ?? '',
    withPerson: people.get(row.withPersonId)?.name ?? '',
  }))
}
