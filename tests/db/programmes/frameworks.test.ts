import { beforeEach, describe, expect, test } from 'vitest'
import { chooseLead, endMembership } from '~/modules/identity/index.server'
import {
  addCriterion,
  beginVersion,
  createCohort,
  criteriaOf,
  editCriterion,
  editRule,
  importFramework,
  listFrameworks,
  moveCriterion,
  publishVersion,
  removeCriterion,
  takeOutFramework,
  tryRule,
  viewDraft,
  viewFramework,
} from '~/modules/programmes/index.server'
import type { RuleForm } from '~/modules/programmes/forms'
import { Invalid, NotFound, Refused } from '~/platform/errors.server'
import { transaction } from '~db/client.server'
import { useTestDatabase } from '../../support/database'
import { aPerson } from '../../support/factories'
import { anAdmin, anOpenCohort, aProgramme } from '../../support/programmes'

const database = useTestDatabase()
let admin: Awaited<ReturnType<typeof anAdmin>>
beforeEach(async () => {
  admin = await anAdmin(database.owner)
})
const refusedAs = (code: string) => expect.objectContaining({ constructor: Refused, code })
const codes = async (programmeId: string) =>
  (await viewFramework(admin, programmeId)).version.criteria.map((c) => c.code)
const criterion = (code: string, change: object = {}) => ({
  code,
  title: `Asks for ${code}`,
  shortTitle: '',
  guidance: '',
  threshold: 'competent',
  markMax: null,
  isCompensable: true,
  descriptors: { competent: 'Does so.' },
  ...change,
})

const rule = (change: Partial<RuleForm> = {}): RuleForm => ({
  scale: 'levels',
  keys: [],
  names: [],
  mayFallShort: 0,
  totalMin: null,
  ...change,
})

describe('a lead assessor', () => {
  const anAssessor = async () => {
    const person = await aPerson(database.owner, { role: 'assessor', organisationId: admin.organisationId })
    const { id } = await database.owner
      .selectFrom('membership')
      .select('id')
      .where('person_id', '=', person.personId)
      .executeTakeFirstOrThrow()
    const memberships = person.memberships.map((membership) => ({ ...membership, isLead: true }))
    return { person, membershipId: id, asLead: { ...person, memberships } }
  }

  test('writes and publishes the criteria of their organisation, and no others’; an assessor who isn’t one sees none', async () => {
    const programme = await aProgramme(admin, false)
    const { person, membershipId, asLead } = await anAssessor()
    await chooseLead(admin, membershipId, { isLead: true })
    const stored = await database.owner
      .selectFrom('membership')
      .select('is_lead')
      .where('id', '=', membershipId)
      .execute()
    expect(stored).toEqual([{ is_lead: true }])
    await addCriterion(asLead, programme, criterion('C13'))
    expect((await publishVersion(asLead, programme)).number).toBe(1)
    expect(await listFrameworks(asLead)).toMatchObject([{ id: programme, published: 1, draft: null }])
    await expect(viewFramework(person, programme)).rejects.toThrow(NotFound)
    await expect(publishVersion(person, programme)).rejects.toThrow(NotFound)
    expect(() => listFrameworks(person)).toThrow(NotFound)
    const elsewhere = await aProgramme(await anAdmin(database.owner), false)
    await expect(viewFramework(asLead, elsewhere)).rejects.toThrow(NotFound)
    await expect(addCriterion(asLead, elsewhere, criterion('C13'))).rejects.toThrow(NotFound)
  })

  test('is chosen by an admin there, among those who assess', async () => {
    const { person, membershipId } = await anAssessor()
    await expect(chooseLead(person, membershipId, { isLead: true })).rejects.toThrow(NotFound)
    await endMembership(admin, membershipId)
    await expect(chooseLead(admin, membershipId, { isLead: true })).rejects.toEqual(
      refusedAs('identity_membership_no_assessor'),
    )
  })
})

describe('a draft', () => {
  test('begins with the twelve criteria, and is reordered, added to and taken from', async () => {
    const programme = await aProgramme(admin, false)
    const { version } = await viewDraft(admin, programme)
    expect(version).toMatchObject({ number: 1, publishedAt: null, mayFallShort: 0 })
    expect(version.criteria).toHaveLength(12)
    expect(version.criteria[1]).toMatchObject({ code: 'C2', isCompensable: false, threshold: 'competent' })
    expect(Object.keys(version.criteria[0]!.descriptors).sort()).toEqual([
      'competent',
      'developing',
      'not-yet',
      'strong',
    ])

    await moveCriterion(admin, programme, version.criteria[2]!.id, 'up')
    await moveCriterion(admin, programme, version.criteria[0]!.id, 'up')
    await removeCriterion(admin, programme, version.criteria[11]!.id)
    await addCriterion(admin, programme, criterion('C13'))
    expect(await codes(programme)).toEqual(['C1', 'C3', 'C2', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10', 'C11', 'C13'])
    const { version: after } = await viewDraft(admin, programme)
    expect(after.criteria.map((one) => one.position)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1))
  })

  test('refuses a code that is taken and a threshold that is no level, and leaves out sentences of no level', async () => {
    const programme = await aProgramme(admin, false)
    await expect(addCriterion(admin, programme, criterion('c1'))).rejects.toThrow(Invalid)
    await expect(addCriterion(admin, programme, criterion('C13', { threshold: 'perfect' }))).rejects.toThrow(Invalid)
    const { version } = await viewDraft(admin, programme)
    const first = version.criteria[0]!
    await editCriterion(admin, programme, first.id, criterion('C1', { descriptors: { strong: 'Well.', odd: 'No.' } }))
    expect((await viewDraft(admin, programme)).version.criteria[0]).toMatchObject({
      title: 'Asks for C1',
      shortTitle: 'Asks for C1',
      descriptors: { strong: 'Well.' },
    })
  })

  test('keeps a level that some criterion needs to pass; sentences of one that goes, go too', async () => {
    const programme = await aProgramme(admin, false)
    const keys = ['not-yet', 'developing', 'competent', 'strong']
    await expect(
      editRule(admin, programme, rule({ keys, names: ['Not yet', 'Developing', '', 'Strong'] })),
    ).rejects.toEqual(refusedAs('programmes_refused_level_needed'))
    await editRule(admin, programme, rule({ keys, names: ['Absent', '', 'Competent', 'Strong'], mayFallShort: 2 }))
    const { version } = await viewDraft(admin, programme)
    expect(version.levels.map((level) => level.name)).toEqual(['Absent', 'Competent', 'Strong'])
    expect(version.mayFallShort).toBe(2)
    expect(Object.keys(version.criteria[0]!.descriptors).sort()).toEqual(['competent', 'not-yet', 'strong'])
    for (const names of [['Only'], ['A', 'a'], ['A', 'x'.repeat(41)]])
      await expect(editRule(admin, programme, rule({ names }))).rejects.toThrow()
  })

  test('is judged by marks instead, each criterion’s half passing until it says otherwise, and by levels again', async () => {
    const programme = await aProgramme(admin, false)
    await editRule(admin, programme, rule({ scale: 'marks', totalMin: 70.5 }))
    const marked = (await viewDraft(admin, programme)).version
    expect(marked).toMatchObject({ scale: 'marks', levels: [], totalMin: 70.5 })
    expect(new Set(marked.criteria.map((one) => `${one.threshold} of ${one.markMax}`))).toEqual(new Set(['5 of 10']))

    const sentences = (await viewDraft(admin, await aProgramme(admin, false))).version.criteria[1]!.descriptors
    const first = marked.criteria[0]!
    const edit = (markMax: number | null, threshold: string) =>
      editCriterion(admin, programme, first.id, criterion('C1', { markMax, threshold }))
    await edit(7, '')
    expect((await viewDraft(admin, programme)).version.criteria[0]).toMatchObject({ markMax: 7, threshold: '3.5' })
    await edit(20, '12,5')
    expect((await viewDraft(admin, programme)).version.criteria[0]).toMatchObject({ markMax: 20, threshold: '12.5' })
    for (const [markMax, threshold] of [
      [null, ''],
      [7, '7.5'],
      [7, '0'],
      [7, 'half'],
    ] as const)
      await expect(edit(markMax, threshold)).rejects.toThrow(Invalid)

    await editRule(admin, programme, rule({ scale: 'marks', totalMin: 131 }))
    await expect(publishVersion(admin, programme)).rejects.toEqual(refusedAs('programmes_refused_total_out_of_reach'))
    await editRule(admin, programme, rule({ scale: 'marks', mayFallShort: 12 }))
    await expect(publishVersion(admin, programme)).rejects.toEqual(refusedAs('programmes_refused_rule_asks_nothing'))
    const aside = (await viewDraft(admin, programme)).version.levelsAside
    await editRule(admin, programme, rule({ keys: aside.map(({ key }) => key), names: aside.map(({ name }) => name) }))
    const again = (await viewDraft(admin, programme)).version
    expect(new Set(again.criteria.map((one) => one.threshold))).toEqual(new Set(['competent']))
    expect(again.criteria[1]!.descriptors).toEqual(sentences)
    await editRule(admin, programme, rule({ scale: 'marks' }))
    await editRule(admin, programme, rule({ names: ['No', 'Nearly', 'Yes'] }))
    const others = (await viewDraft(admin, programme)).version
    expect(others.criteria.map((one) => one.threshold)).toEqual(others.criteria.map(() => 'nearly'))
    expect(others.criteria[1]!.descriptors).toEqual({})
    await publishVersion(admin, programme)
  })

  test('takes in a file whole or not at all', async () => {
    const [from, programme] = [await aProgramme(admin), await aProgramme(admin, false)]
    const file = async (as: 'json' | 'csv') => (await takeOutFramework(admin, from, { as })).content
    const bringIn = (text: string) => importFramework(admin, programme, { text, field: 'file' })
    await removeCriterion(admin, programme, (await viewDraft(admin, programme)).version.criteria[0]!.id)
    for (const as of ['json', 'csv'] as const) {
      await editRule(admin, programme, rule({ scale: 'marks' }))
      await bringIn(await file(as))
      const [taken, given] = [(await viewDraft(admin, programme)).version, (await viewFramework(admin, from)).version]
      const told = ({ criteria }: typeof taken) => criteria.map(({ id: _, ...one }) => one)
      expect(told(taken)).toEqual(told(given))
      expect(taken.levels.map(({ name }) => name)).toEqual(given.levels.map(({ name }) => name))
    }
    const before = await viewDraft(admin, programme)
    const whole = JSON.parse(await file('json')) as { criteria: { code: string; threshold: string }[] }
    const changed = (change: (criteria: (typeof whole)['criteria']) => void) => {
      const copy = structuredClone(whole)
      change(copy.criteria)
      return JSON.stringify(copy)
    }
    for (const text of [
      'no file',
      changed((criteria) => (criteria[3]!.code = 'c1')),
      changed((criteria) => (criteria[3]!.threshold = 'gone')),
    ])
      await expect(bringIn(text)).rejects.toMatchObject({ fields: { file: expect.any(String) } })
    expect(await viewDraft(admin, programme)).toEqual(before)
    await expect(importFramework(admin, from, { text: await file('json'), field: 'text' })).rejects.toEqual(
      refusedAs('programmes_refused_no_draft'),
    )
  })

  test('shows what its rule makes of examples and of what one tries', async () => {
    const programme = await aProgramme(admin, false)
    const tried = async (query: string) => (await tryRule(admin, programme, new URLSearchParams(query))).tried
    expect(await tried('')).toBeNull()
    const all = (level: string) => Array.from({ length: 12 }, (_, at) => `judged-C${at + 1}=${level}`).join('&')
    expect(await tried(all('competent'))).toMatchObject({ unknown: [], weighing: { passes: true } })
    expect(await tried(`${all('strong')}&judged-C2=superb`)).toMatchObject({ weighing: { passes: true } })
    expect(await tried('judged-C2=superb')).toMatchObject({ unknown: ['C2'], weighing: { passes: false } })
    expect((await tryRule(admin, programme, new URLSearchParams())).examples.length).toBeGreaterThan(2)
    const stranger = await anAdmin(database.owner)
    await expect(tryRule(stranger, programme, new URLSearchParams())).rejects.toThrow(NotFound)
  })

  test('two changes at once both stand, in some order', async () => {
    const programme = await aProgramme(admin, false)
    const { version } = await viewDraft(admin, programme)
    await Promise.all([
      moveCriterion(admin, programme, version.criteria[5]!.id, 'up'),
      removeCriterion(admin, programme, version.criteria[0]!.id),
      addCriterion(admin, programme, criterion('C13')),
    ])
    const after = (await viewDraft(admin, programme)).version.criteria
    expect(after.map((one) => one.position)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1))
    expect(new Set(after.map((one) => one.code)).size).toBe(12)
  })
})

describe('a published version', () => {
  test('never changes: not by the use cases, not by the app’s role in the database', async () => {
    const programme = await aProgramme(admin)
    const before = await viewFramework(admin, programme)
    const first = before.version.criteria[0]!
    await expect(editCriterion(admin, programme, first.id, criterion('C1'))).rejects.toEqual(
      refusedAs('programmes_refused_no_draft'),
    )
    await expect(addCriterion(admin, programme, criterion('C13'))).rejects.toThrow(Refused)
    await expect(removeCriterion(admin, programme, first.id)).rejects.toThrow(Refused)
    await expect(moveCriterion(admin, programme, first.id, 'down')).rejects.toThrow(Refused)
    await expect(viewDraft(admin, programme)).rejects.toThrow(NotFound)
    await expect(publishVersion(admin, programme)).rejects.toThrow(Refused)

    const never = /never changes/
    const asApp = (work: Parameters<typeof transaction<unknown>>[1]) => transaction(admin, work)
    await expect(
      asApp((trx) => trx.updateTable('criterion').set({ title: 'Other' }).where('id', '=', first.id).execute()),
    ).rejects.toThrow(never)
    await expect(asApp((trx) => trx.deleteFrom('criterion').where('id', '=', first.id).execute())).rejects.toThrow(
      never,
    )
    await expect(
      asApp((trx) =>
        trx
          .insertInto('criterion')
          .values({
            framework_version_id: before.version.id,
            position: 99,
            code: 'X',
            title: 'X',
            short_title: 'X',
            threshold: 'strong',
          })
          .execute(),
      ),
    ).rejects.toThrow(never)
    await expect(
      asApp((trx) =>
        trx.updateTable('framework_version').set({ published_at: null }).where('id', '=', before.version.id).execute(),
      ),
    ).rejects.toThrow(never)
    expect(await viewFramework(admin, programme)).toEqual(before)
  })

  test('can’t be reached by editing a criterion of it through the next draft', async () => {
    const programme = await aProgramme(admin)
    const old = (await viewFramework(admin, programme)).version.criteria[0]!
    await beginVersion(admin, programme)
    await expect(editCriterion(admin, programme, old.id, criterion('C1'))).rejects.toThrow(NotFound)
    await expect(removeCriterion(admin, programme, old.id)).rejects.toThrow(NotFound)
  })

  test('is followed by a copy as the next draft, one however often it is asked for; cohorts keep theirs', async () => {
    const { programmeId, cohortId } = await anOpenCohort(admin)
    const [one, two] = await Promise.all([beginVersion(admin, programmeId), beginVersion(admin, programmeId)])
    expect(one.id).toBe(two.id)
    const draft = (await viewDraft(admin, programmeId)).version
    expect(draft).toMatchObject({ number: 2, publishedAt: null })
    expect(draft.criteria).toHaveLength(12)
    await editCriterion(admin, programmeId, draft.criteria[0]!.id, criterion('C1', { title: 'Reworded' }))
    await publishVersion(admin, programmeId)
    const cohorts = await database.owner
      .selectFrom('cohort as c')
      .innerJoin('framework_version as v', 'v.id', 'c.framework_version_id')
      .select(['c.id', 'v.number', 'v.id as versionId'])
      .execute()
    const mine = cohorts.find((cohort) => cohort.id === cohortId)!
    expect(mine.number).toBe(1)
    const judged = await transaction(admin, (trx) => criteriaOf(trx, mine.versionId))
    expect(judged.criteria[0]!.title).not.toBe('Reworded')
    const later = await createCohort(admin, programmeId, {
      name: 'Later',
      organisationId: admin.organisationId,
      startsOn: '2027-01-01',
      handInOn: '2027-09-01',
    })
    const pinned = await database.owner
      .selectFrom('cohort')
      .select('framework_version_id')
      .where('id', '=', later.id)
      .executeTakeFirstOrThrow()
    expect((await transaction(admin, (trx) => criteriaOf(trx, pinned.framework_version_id))).number).toBe(2)
  })

  test('has a criterion, and a cohort waits for one', async () => {
    const programme = await aProgramme(admin, false)
    await expect(
      createCohort(admin, programme, {
        name: 'Too early',
        organisationId: admin.organisationId,
        startsOn: '2026-09-01',
        handInOn: '2027-05-31',
      }),
    ).rejects.toEqual(refusedAs('programmes_refused_not_published'))
    for (const { id } of (await viewDraft(admin, programme)).version.criteria)
      await removeCriterion(admin, programme, id)
    await expect(publishVersion(admin, programme)).rejects.toEqual(refusedAs('programmes_refused_no_criteria'))
  })
})
