import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { endMembership } from '~/modules/identity/index.server'
import { cohortFigures } from '~/modules/logs/index.server'
import {
  addCriterion,
  allocateAssessor,
  assignSupporter,
  beginVersion,
  choosePartners,
  createCohort,
  createLearningSet,
  createOrganisation,
  createProgramme,
  declareConflict,
  editCohort,
  editProgramme,
  endEnrolment,
  inviteToCohort,
  inviteToOrganisation,
  invitationsOfCohort,
  invitationsOfOrganisation,
  publishVersion,
  renameOrganisation,
  viewAllocations,
  viewCohort,
  viewCohortPlaces,
  viewFramework,
  viewLearningSets,
  viewOrganisation,
  viewOrganisations,
  viewPartners,
  viewProgramme,
  viewProgrammes,
  viewSettings,
  viewSupporters,
  viewSupporting,
  viewTrainees,
} from '~/modules/programmes/index.server'
import type { SettingsForm } from '~/modules/programmes/forms'
import { Forbidden, NotFound, Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { useTestDatabase } from '../../support/database'
import { anOrganisation } from '../../support/factories'
import { aColleague, anAdmin, anOpenCohort, aProgramme, aTrainee } from '../../support/programmes'

const database = useTestDatabase()
let admin: Awaited<ReturnType<typeof anAdmin>>
let stranger: Awaited<ReturnType<typeof anAdmin>>
let programmeId: string
let cohortId: string
let trainee: Actor
beforeEach(async () => {
  admin = await anAdmin(database.owner)
  stranger = await anAdmin(database.owner)
  ;({ programmeId, cohortId } = await anOpenCohort(admin))
  trainee = await aTrainee(database.owner, cohortId)
})
const days = { startsOn: '2026-09-01', handInOn: '2027-05-31' }
const settings = { name: 'Changed' } as SettingsForm

/** Every way in, as somebody. */
const waysIn = (actor: Actor): Record<string, () => Promise<unknown>> => ({
  viewProgramme: () => viewProgramme(actor, programmeId),
  viewSettings: () => viewSettings(actor, programmeId),
  viewPartners: () => viewPartners(actor, programmeId),
  viewCohortPlaces: () => viewCohortPlaces(actor, programmeId),
  viewFramework: () => viewFramework(actor, programmeId),
  editProgramme: () => editProgramme(actor, programmeId, settings),
  choosePartners: () => choosePartners(actor, programmeId, []),
  beginVersion: () => beginVersion(actor, programmeId),
  publishVersion: () => publishVersion(actor, programmeId),
  addCriterion: () =>
    addCriterion(actor, programmeId, {
      code: 'X',
      title: 'X',
      shortTitle: '',
      guidance: '',
      threshold: 'strong',
      markMax: null,
      isCompensable: true,
      descriptors: {},
    }),
  createCohort: () => createCohort(actor, programmeId, { ...days, name: 'C', organisationId: admin.organisationId }),
  createProgramme: () =>
    createProgramme(actor, {
      name: 'P',
      awardingBody: 'B',
      framework: 'demo',
      organisationId: admin.organisationId,
    }),
  viewCohort: () => viewCohort(actor, cohortId),
  viewTrainees: () => viewTrainees(actor, cohortId),
  viewAllocations: () => viewAllocations(actor, cohortId),
  viewSupporters: () => viewSupporters(actor, cohortId),
  viewLearningSets: () => viewLearningSets(actor, cohortId),
  invitationsOfCohort: () => invitationsOfCohort(actor, cohortId),
  editCohort: () => editCohort(actor, cohortId, { ...days, name: 'Changed', releasesTogether: false }),
  allocateAssessor: () => allocateAssessor(actor, cohortId, { trainees: [trainee.personId], assessorId: '' }),
  assignSupporter: () =>
    assignSupporter(actor, cohortId, { trainees: [trainee.personId], supporterId: trainee.personId }),
  declareConflict: () =>
    declareConflict(actor, cohortId, { personId: trainee.personId, withPersonId: trainee.personId, reason: '' }),
  createLearningSet: () => createLearningSet(actor, cohortId, { name: 'S', members: [] }),
  endEnrolment: () => endEnrolment(actor, cohortId, trainee.personId),
  inviteToCohort: () => inviteToCohort(actor, cohortId, { text: 'new@example.org', role: 'trainee' }),
  cohortFigures: async () => cohortFigures(actor, { id: cohortId, organisationId: admin.organisationId, leadId: null }),
  viewOrganisation: () => viewOrganisation(actor, admin.organisationId),
  renameOrganisation: () => renameOrganisation(actor, admin.organisationId, { name: 'Changed' }),
  createOrganisation: () => createOrganisation(actor, { name: 'Partner', leadId: admin.organisationId }),
  inviteToOrganisation: () =>
    inviteToOrganisation(actor, admin.organisationId, { text: 'new@example.org', role: 'admin' }),
  invitationsOfOrganisation: () => invitationsOfOrganisation(actor, admin.organisationId),
})
const tables = ['organisation', 'programme', 'cohort', 'criterion', 'enrolment', 'invitation', 'learning_set'] as const
const rows = () =>
  Promise.all(tables.map((table) => database.owner.selectFrom(table).selectAll().orderBy('id').execute()))

describe('somebody of another organisation', () => {
  test('is told that it isn’t there, whatever they try, and nothing changes', async () => {
    const before = await rows()
    for (const [name, go] of Object.entries(waysIn(stranger))) await expect(go(), name).rejects.toThrow(NotFound)
    expect(await rows()).toEqual(before)
  })

  test('finds nothing of it in their lists', async () => {
    expect((await viewProgrammes(stranger)).programmes).toEqual([])
    expect((await viewOrganisations(stranger)).map((one) => one.id)).toEqual([stranger.organisationId])
    const mine = await viewProgrammes(admin)
    expect(mine.programmes.map((one) => one.id)).toEqual([programmeId])
    expect(mine.programmes[0]!.cohorts).toMatchObject([{ id: cohortId, trainees: 1 }])
  })
})

test.each(['trainee', 'supporter', 'assessor', 'quality-assurer', 'external-verifier'] as const)(
  'a %s of the organisation sets nothing up',
  async (role) => {
    const person = await aColleague(database.owner, role, admin.organisationId)
    for (const [name, go] of Object.entries(waysIn(person))) await expect(go(), name).rejects.toThrow(NotFound)
    expect(() => viewProgrammes(person)).toThrow(NotFound)
  },
)

test.each(['none', '00000000-0000-4000-8000-000000000000', "'; drop table cohort --"])(
  'an id that isn’t there (%s) is not found',
  async (id) => {
    programmeId = id
    cohortId = id
    const { createProgramme: _, createOrganisation: __, ...ways } = waysIn(admin)
    const own = ['viewOrganisation', 'renameOrganisation', 'inviteToOrganisation', 'invitationsOfOrganisation']
    for (const [name, go] of Object.entries(ways))
      if (!own.includes(name) && name !== 'cohortFigures') await expect(go(), name).rejects.toThrow(NotFound)
    await expect(viewOrganisation(admin, id)).rejects.toThrow(NotFound)
    await expect(endMembership(admin, id)).rejects.toThrow(NotFound)
  },
)

describe('partners', () => {
  let partner: Awaited<ReturnType<typeof anAdmin>>
  beforeEach(async () => {
    partner = await anAdmin(database.owner, await anOrganisation(database.owner, 'Partner', admin.organisationId))
    await choosePartners(admin, programmeId, [partner.organisationId])
  })

  test('see the programme they take part in, run cohorts of their own, and see no other’s', async () => {
    const view = await viewProgramme(partner, programmeId)
    expect(view).toMatchObject({ mayManage: false, cohorts: [] })
    await expect(editProgramme(partner, programmeId, settings)).rejects.toThrow(Forbidden)
    await expect(beginVersion(partner, programmeId)).rejects.toThrow(Forbidden)
    await expect(viewSettings(partner, programmeId)).rejects.toThrow(Forbidden)
    await expect(viewCohort(partner, cohortId)).rejects.toThrow(NotFound)
    await expect(
      createCohort(partner, programmeId, { ...days, name: 'C', organisationId: admin.organisationId }),
    ).rejects.toThrow(NotFound)
    const { id } = await createCohort(partner, programmeId, {
      ...days,
      name: 'Partner’s',
      organisationId: partner.organisationId,
    })
    expect((await viewProgramme(partner, programmeId)).cohorts.map((one) => one.id)).toEqual([id])
    expect((await viewProgrammes(partner)).programmes[0]!.cohorts.map((one) => one.id)).toEqual([id])
    // The lead sees both.
    expect((await viewProgramme(admin, programmeId)).cohorts).toHaveLength(2)
    await viewCohort(admin, id)
  })

  test('stay in a programme in which they have a cohort, and lead nobody', async () => {
    await createCohort(partner, programmeId, { ...days, name: 'P', organisationId: partner.organisationId })
    await expect(choosePartners(admin, programmeId, [])).rejects.toThrow(Refused)
    await expect(createOrganisation(partner, { name: 'Third', leadId: partner.organisationId })).rejects.toThrow(
      Refused,
    )
    // Only partners of the organisation that runs it can take part.
    await choosePartners(admin, programmeId, [partner.organisationId, stranger.organisationId])
    expect((await viewProgramme(admin, programmeId)).programme.partnerIds).toEqual([partner.organisationId])
  })

  test('share a framework of their own organisation only', async () => {
    const { programme } = await viewProgramme(admin, programmeId)
    await expect(
      createProgramme(partner, {
        name: 'P',
        awardingBody: 'B',
        organisationId: partner.organisationId,
        framework: programme.frameworkId,
      }),
    ).rejects.toThrow()
    const { id } = await createProgramme(admin, {
      name: 'Second',
      awardingBody: 'B',
      organisationId: admin.organisationId,
      framework: programme.frameworkId,
    })
    expect((await viewFramework(admin, id)).sharedWith).toEqual(['Facilitating Action Learning Sets'])
  })
})

describe('ending a role', () => {
  const membershipOf = async (person: Actor) =>
    (
      await database.owner
        .selectFrom('membership')
        .select('id')
        .where('person_id', '=', person.personId)
        .executeTakeFirstOrThrow()
    ).id

  test('keeps the last admin, and of two who end each other at once one stays', async () => {
    await expect(endMembership(admin, await membershipOf(admin))).rejects.toThrow(Refused)
    const other = await anAdmin(database.owner, admin.organisationId)
    const results = await Promise.allSettled([
      endMembership(admin, await membershipOf(other)),
      endMembership(other, await membershipOf(admin)),
    ])
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
  })

  test('is not for a stranger', async () => {
    const assessor = await aColleague(database.owner, 'assessor', admin.organisationId)
    const id = await membershipOf(assessor)
    await expect(endMembership(stranger, id)).rejects.toThrow(NotFound)
    await endMembership(admin, id)
    await endMembership(admin, id)
    const members = (await viewOrganisation(admin, admin.organisationId)).members
    expect(members.some((member) => member.personId === assessor.personId)).toBe(false)
  })
})

test('a supporter sees whom they support, and no figure of the log', async () => {
  const supporter = await aColleague(database.owner, 'supporter', admin.organisationId, 'Sol')
  await assignSupporter(admin, cohortId, { trainees: [trainee.personId], supporterId: supporter.personId })
  const [only, ...more] = await viewSupporting(supporter)
  expect(more).toEqual([])
  expect(only).toMatchObject({ traineeId: trainee.personId, name: 'Bo Trainee', cohortName: 'Autumn' })
  expect(Object.keys(only!)).not.toContain('words')
  expect(() => viewSupporting(trainee)).toThrow(NotFound)
})

test('a list invites trainees to the cohort and assessors to its organisation; bad rows are left out', async () => {
  const mail = randomUUID().slice(0, 8)
  const text = `email,role\n${mail}t@example.org,\n${mail}a@example.org,assessor\nnobody,\n${mail}e@example.org,external verifier`
  expect(await inviteToCohort(admin, cohortId, { text, role: 'trainee' })).toEqual({ invited: 2 })
  const invited = await database.owner
    .selectFrom('invitation')
    .select(['email', 'role', 'cohort_id'])
    .where('email', 'like', `${mail}%`)
    .orderBy('email')
    .execute()
  expect(invited).toEqual([
    { email: `${mail}a@example.org`, role: 'assessor', cohort_id: null },
    { email: `${mail}t@example.org`, role: 'trainee', cohort_id: cohortId },
  ])
  expect((await invitationsOfCohort(admin, cohortId)).map((one) => one.role).sort()).toEqual(['assessor', 'trainee'])
  expect((await invitationsOfOrganisation(admin, admin.organisationId)).map((one) => one.role)).toEqual(['assessor'])
  await expect(inviteToCohort(admin, cohortId, { text: 'nobody', role: 'trainee' })).rejects.toThrow()
})

test('a programme’s settings are kept as they were given', async () => {
  const form: SettingsForm = {
    name: 'Renamed',
    award: 'advanced facilitator',
    awardingBody: 'Institute',
    signatoryName: 'Ada Ek',
    awardingSignatoryName: '',
    timeZone: 'Europe/Warsaw',
    wordsMin: 0,
    wordsMax: 9000,
    wordsBlock: true,
    evidenceBlocks: true,
    mayClaim: true,
    attemptsMax: 2,
    lapseDays: null,
    resubmissionDays: 28,
    reviewDays: 10,
    appealDays: 20,
    appealAnswerDays: 15,
    hoursMin: 12.5,
    setsMin: 1,
    validYears: 0,
    contactName: 'Ada',
    contactEmail: 'ada@example.org',
    safeguardingContact: 'the duty lead',
    secondFactorRequired: true,
  }
  await editProgramme(admin, programmeId, form)
  expect(await viewSettings(admin, programmeId)).toMatchObject(form)
  expect(await aProgramme(admin)).not.toBe(programmeId)
})
