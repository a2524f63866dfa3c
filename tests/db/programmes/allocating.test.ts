import { beforeEach, describe, expect, test } from 'vitest'
import {
  allocateAssessor,
  allocatedAssessorOf,
  assignSupporter,
  conflictsBetween,
  createLearningSet,
  declareConflict,
  editLearningSet,
  endEnrolment,
  endSupport,
  viewAllocations,
  viewSupporters,
  viewTrainees,
  withdrawConflict,
} from '~/modules/programmes/index.server'
import { Invalid, NotFound, Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { transaction } from '~db/client.server'
import { useTestDatabase } from '../../support/database'
import { aColleague, anAdmin, anOpenCohort, aTrainee } from '../../support/programmes'

const database = useTestDatabase()
let admin: Awaited<ReturnType<typeof anAdmin>>
let cohortId: string
let [bo, di]: Actor[] = []
let assessor: Actor
let supporter: Actor
beforeEach(async () => {
  admin = await anAdmin(database.owner)
  ;({ cohortId } = await anOpenCohort(admin))
  bo = await aTrainee(database.owner, cohortId, 'Bo')
  di = await aTrainee(database.owner, cohortId, 'Di')
  assessor = await aColleague(database.owner, 'assessor', admin.organisationId, 'Ash')
  supporter = await aColleague(database.owner, 'supporter', admin.organisationId, 'Sol')
})
const refusedAs = (code: string) => expect.objectContaining({ constructor: Refused, code })
const allocate = (trainees: Actor[], to: Actor | null) =>
  allocateAssessor(admin, cohortId, {
    trainees: trainees.map((one) => one.personId),
    assessorId: to?.personId ?? '',
  })
const allocatedTo = (trainee: Actor) =>
  transaction(admin, (trx) => allocatedAssessorOf(trx, trainee.personId, cohortId))
const between = (one: Actor, trainee: Actor) =>
  transaction(admin, (trx) => conflictsBetween(trx, one.personId, trainee.personId))

describe('allocating', () => {
  test('takes several trainees at once, replaces who was, and ends', async () => {
    const other = await aColleague(database.owner, 'assessor', admin.organisationId, 'Ola')
    await allocate([bo!, di!], assessor)
    await allocate([di!], other)
    expect([await allocatedTo(bo!), await allocatedTo(di!)]).toEqual([assessor.personId, other.personId])
    await allocate([bo!], null)
    expect(await allocatedTo(bo!)).toBeNull()
    const view = await viewAllocations(admin, cohortId)
    expect(view.assessors).toEqual([
      { personId: assessor.personId, name: 'Ash', allocated: 0 },
      { personId: other.personId, name: 'Ola', allocated: 1 },
    ])
    const rows = await database.owner
      .selectFrom('audit_event')
      .select('detail')
      .where('kind', '=', 'assessor.allocated')
      .where('subject_id', '=', cohortId)
      .execute()
    expect(rows).toHaveLength(3)
  })

  test('with a conflict changes nothing, and names every pair and why', async () => {
    await assignSupporter(admin, cohortId, { trainees: [bo!.personId], supporterId: supporter.personId })
    const both = await aColleague(database.owner, 'assessor', admin.organisationId, 'Both')
    await database.owner
      .insertInto('membership')
      .values({ person_id: supporter.personId, role: 'assessor', organisation_id: admin.organisationId })
      .execute()
    const refusal = await allocate([bo!, di!], supporter).catch((error: unknown) => error)
    expect(refusal).toEqual(refusedAs('programmes_refused_conflict'))
    expect((refusal as Refused).facts).toEqual({
      conflicts: [{ assessor: 'Sol', trainee: 'Bo', reasons: ['supported'] }],
    })
    expect([await allocatedTo(bo!), await allocatedTo(di!)]).toEqual([null, null])
    await allocate([bo!, di!], both)
    expect(await allocatedTo(di!)).toBe(both.personId)
  })

  test('takes only assessors of this organisation or its lead, and only who is enrolled', async () => {
    const elsewhere = await anAdmin(database.owner)
    const stranger = await aColleague(database.owner, 'assessor', elsewhere.organisationId, 'Far')
    await expect(allocate([bo!], stranger)).rejects.toThrow(Invalid)
    await expect(allocate([bo!], supporter)).rejects.toThrow(Invalid)
    await expect(allocate([bo!, stranger], assessor)).rejects.toEqual(refusedAs('programmes_refused_not_enrolled'))
    await database.owner
      .updateTable('person')
      .set({ suspended_at: new Date() })
      .where('id', '=', assessor.personId)
      .execute()
    await expect(allocate([bo!], assessor)).rejects.toThrow(Invalid)
    expect(await allocatedTo(bo!)).toBeNull()
  })

  test('of two at once one stands', async () => {
    const other = await aColleague(database.owner, 'assessor', admin.organisationId, 'Ola')
    await Promise.all([allocate([bo!], assessor), allocate([bo!], other)])
    const standing = await database.owner
      .selectFrom('assessor_allocation')
      .select('assessor_id')
      .where('trainee_id', '=', bo!.personId)
      .where('ended_at', 'is', null)
      .execute()
    expect(standing).toHaveLength(1)
  })
})

describe('what stands between two people', () => {
  test('nothing, at first; themselves, always', async () => {
    expect(await between(assessor, bo!)).toEqual([])
    expect(await between(bo!, bo!)).toEqual(['self'])
  })

  test('support, also when it has ended', async () => {
    await assignSupporter(admin, cohortId, { trainees: [bo!.personId], supporterId: supporter.personId })
    const { trainees } = await viewSupporters(admin, cohortId)
    const { supportId } = trainees.find((one) => one.personId === bo!.personId)!.supporters[0]!
    await endSupport(admin, cohortId, supportId)
    expect((await viewSupporters(admin, cohortId)).trainees.flatMap((one) => one.supporters)).toEqual([])
    expect(await between(supporter, bo!)).toEqual(['supported'])
    expect(await between(supporter, di!)).toEqual([])
  })

  test('a shared set, as long as both are in it', async () => {
    const members = [bo!.personId, assessor.personId]
    const { id } = await createLearningSet(admin, cohortId, { name: 'Tuesday', members })
    expect(await between(assessor, bo!)).toEqual(['shares-a-set'])
    await editLearningSet(admin, cohortId, id, { name: 'Tuesday', members: [di!.personId, assessor.personId] })
    expect(await between(assessor, bo!)).toEqual([])
    expect(await between(assessor, di!)).toEqual(['shares-a-set'])
    const stranger = await anAdmin(database.owner)
    await expect(
      editLearningSet(admin, cohortId, id, { name: 'Tuesday', members: [stranger.personId] }),
    ).rejects.toThrow(Invalid)
  })

  test('a declared interest, whichever way it was written down, until it is taken back', async () => {
    const form = { personId: assessor.personId, withPersonId: bo!.personId, reason: 'cousins' }
    await declareConflict(admin, cohortId, form)
    await declareConflict(admin, cohortId, { ...form, reason: 'second cousins' })
    expect(await between(assessor, bo!)).toEqual(['declared'])
    expect(await between(bo!, assessor)).toEqual(['declared'])
    const { declared } = await viewAllocations(admin, cohortId)
    expect(declared).toMatchObject([{ person: 'Ash', withPerson: 'Bo', reason: 'second cousins' }])
    await expect(allocate([bo!], assessor)).rejects.toThrow(Refused)
    await withdrawConflict(admin, cohortId, declared[0]!.id)
    await allocate([bo!], assessor)
    await expect(withdrawConflict(admin, cohortId, declared[0]!.id)).rejects.toThrow(NotFound)
  })

  test('an allocation that stood before is shown as in conflict', async () => {
    await allocate([bo!], assessor)
    await createLearningSet(admin, cohortId, { name: 'Late', members: [bo!.personId, assessor.personId] })
    expect((await viewAllocations(admin, cohortId)).conflicts).toEqual([
      { personId: assessor.personId, traineeId: bo!.personId, reasons: ['shares-a-set'] },
    ])
  })
})

describe('supporting', () => {
  test('is not for whoever assesses the trainee, nor for themselves', async () => {
    await database.owner
      .insertInto('membership')
      .values({ person_id: assessor.personId, role: 'supporter', organisation_id: admin.organisationId })
      .execute()
    await allocate([bo!], assessor)
    const assign = (trainee: Actor) =>
      assignSupporter(admin, cohortId, { trainees: [trainee.personId], supporterId: assessor.personId })
    await expect(assign(bo!)).rejects.toEqual(refusedAs('programmes_refused_supporter_assesses'))
    await assign(di!)
    await expect(
      assignSupporter(admin, cohortId, { trainees: [di!.personId], supporterId: di!.personId }),
    ).rejects.toEqual(refusedAs('programmes_refused_supports_self'))
  })
})

test('whoever leaves the cohort has no allocation, no supporter and no role in it; asking again finds nobody', async () => {
  await allocate([bo!], assessor)
  await assignSupporter(admin, cohortId, { trainees: [bo!.personId], supporterId: supporter.personId })
  await endEnrolment(admin, cohortId, bo!.personId)
  expect((await viewTrainees(admin, cohortId)).map((one) => one.name)).toEqual(['Di'])
  expect(await allocatedTo(bo!)).toBeNull()
  const roles = await database.owner
    .selectFrom('membership')
    .select('ended_at')
    .where('person_id', '=', bo!.personId)
    .execute()
  expect(roles.every((role) => role.ended_at !== null)).toBe(true)
  await expect(endEnrolment(admin, cohortId, admin.personId)).rejects.toThrow(NotFound)
  await expect(endEnrolment(admin, cohortId, 'nobody')).rejects.toThrow(NotFound)
})
