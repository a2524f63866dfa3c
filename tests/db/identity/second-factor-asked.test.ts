import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { describe, expect, test, vi } from 'vitest'
import { beginSession } from '~/modules/identity/auth.server'
import { completeSignIn, isBegun } from '~/modules/identity/begin-session.server'
import { findActor, resetFactor, viewFactor } from '~/modules/identity/index.server'
import { choosePartners, viewOrganisation, viewProgramme } from '~/modules/programmes/index.server'
import { Forbidden, NotFound, NotYet } from '~/platform/errors.server'
import { authorize } from '~/policy/authorize.server'
import { homeOf, navigationFor } from '~/policy/navigation'
import type { Actor, Role } from '~/policy/actor'
import { transaction } from '~db/client.server'
import { sql } from 'kysely'
import { aBrowser, cookiesAfter } from '../../support/browser'
import { useTestDatabase } from '../../support/database'
import { anOrganisation, aPerson } from '../../support/factories'
import { mailTo } from '../../support/mail'
import { anAdmin, anOpenCohort, aProgramme } from '../../support/programmes'
import { aSecondFactor } from '../../support/second-factor'

const database = useTestDatabase()

/** The person as the product finds them after they have signed in. */
async function found(person: Actor, isWhole = false): Promise<Actor> {
  const browser = aBrowser()
  const begun = await beginSession(person.personId, browser, isWhole)
  if (!isBegun(begun)) throw new Error(begun)
  const { headers } = await completeSignIn(begun, browser, 'link')
  return (await findActor(cookiesAfter(headers)))!
}
const rolesOf = ({ memberships, withheld }: Actor) => ({
  held: memberships.map(({ role }) => role),
  withheld: withheld?.memberships.map(({ role }) => role),
})
const ask = (programmeId: string, isAsked = true) =>
  database.owner
    .updateTable('programme')
    .set({ second_factor_required: isAsked })
    .where('id', '=', programmeId)
    .execute()
const addRole = (
  person: Actor,
  role: Role,
  organisationId: string,
  narrowed: { programmeId?: string; cohortId?: string } = {},
) =>
  database.owner
    .insertInto('membership')
    .values({
      person_id: person.personId,
      role,
      organisation_id: organisationId,
      programme_id: narrowed.programmeId ?? null,
      cohort_id: narrowed.cohortId ?? null,
    })
    .execute()

/** A programme of a partner that its lead's admin runs, in which another partner takes part. */
async function aPlace() {
  const lead = await anAdmin(database.owner)
  const own = await anOrganisation(database.owner, `Own ${randomUUID()}`, lead.organisationId)
  const runner = await anAdmin(database.owner, own)
  const programmeId = await aProgramme(runner)
  return { lead, own, runner, programmeId }
}

describe('whom a programme binds', () => {
  test.each(['assessor', 'quality-assurer', 'admin'] as const)('%ss of the organisation that runs it', async (role) => {
    const { own, programmeId } = await aPlace()
    const person = await aPerson(database.owner, { role, organisationId: own })
    expect(rolesOf(await found(person))).toEqual({ held: [role], withheld: undefined })
    await ask(programmeId)
    expect(await found(person)).toMatchObject({
      memberships: [],
      withheld: {
        memberships: [{ role, organisationId: own, programmeId: null, cohortId: null }],
        programmes: ['Facilitating Action Learning Sets'],
      },
    })
    await ask(programmeId, false)
    expect(rolesOf(await found(person))).toEqual({ held: [role], withheld: undefined })
  })

  test.each(['trainee', 'supporter', 'external-verifier'] as const)('no %s', async (role) => {
    const { own, programmeId } = await aPlace()
    await ask(programmeId)
    const person = await aPerson(database.owner, { role, organisationId: own })
    expect(rolesOf(await found(person))).toEqual({ held: [role], withheld: undefined })
  })

  test('its lead and the partners that take part, and nobody else', async () => {
    const lead = await anAdmin(database.owner)
    const [partner, bystander] = [
      await anOrganisation(database.owner, `Partner ${randomUUID()}`, lead.organisationId),
      await anOrganisation(database.owner, `Bystander ${randomUUID()}`, lead.organisationId),
    ]
    const led = await aProgramme(lead)
    await choosePartners(lead, led, [partner])
    await ask(led)
    const { own, lead: other, programmeId } = await aPlace()
    await ask(programmeId)
    const assessorAt = async (organisationId: string) =>
      (await found(await aPerson(database.owner, { role: 'assessor', organisationId }))).withheld !== undefined
    expect(await assessorAt(lead.organisationId)).toBe(true)
    expect(await assessorAt(partner)).toBe(true)
    expect(await assessorAt(bystander)).toBe(false)
    expect(await assessorAt(own)).toBe(true)
    expect(await assessorAt(other.organisationId)).toBe(true)
    expect(await assessorAt(await anOrganisation(database.owner, 'Foreign'))).toBe(false)
  })

  test('a role narrowed to a programme or a cohort only by that one', async () => {
    const { own, runner, programmeId } = await aPlace()
    const { programmeId: otherProgramme, cohortId: otherCohort } = await anOpenCohort({
      ...runner,
      organisationId: own,
    })
    const { cohortId } = await anOpenCohort({ ...runner, organisationId: own }, programmeId)
    await ask(programmeId)
    const assessor = async (narrowed: { programmeId?: string; cohortId?: string }) => {
      const person = await aPerson(database.owner)
      await addRole(person, 'assessor', own, narrowed)
      return (await found(person)).withheld !== undefined
    }
    expect(await assessor({ programmeId })).toBe(true)
    expect(await assessor({ programmeId, cohortId })).toBe(true)
    expect(await assessor({ cohortId })).toBe(true)
    expect(await assessor({ programmeId: otherProgramme })).toBe(false)
    expect(await assessor({ programmeId: otherProgramme, cohortId: otherCohort })).toBe(false)
    expect(await assessor({ cohortId: otherCohort })).toBe(false)
  })

  test('other roles and places of the same person stay; a second factor gives the rest back', async () => {
    const { own, programmeId } = await aPlace()
    const elsewhere = await anOrganisation(database.owner, `Elsewhere ${randomUUID()}`)
    const person = await aPerson(database.owner, { role: 'trainee', organisationId: own })
    await addRole(person, 'assessor', own)
    await addRole(person, 'assessor', elsewhere)
    await ask(programmeId)
    const before = await found(person)
    expect(before.memberships.map(({ role, organisationId }) => [role, organisationId])).toEqual([
      ['trainee', own],
      ['assessor', elsewhere],
    ])
    await aSecondFactor(before)
    const after = await found(person, true)
    expect(after.memberships).toHaveLength(3)
    expect(after.withheld).toBeUndefined()
  })

  test('costs no query of its own', async () => {
    const { own, programmeId } = await aPlace()
    await ask(programmeId)
    const person = await aPerson(database.owner, { role: 'assessor', organisationId: own })
    const browser = aBrowser()
    const begun = await beginSession(person.personId, browser)
    if (!isBegun(begun)) throw new Error(begun)
    const cookies = cookiesAfter((await completeSignIn(begun, browser, 'link')).headers)
    const queries = vi.spyOn(pg.Client.prototype, 'query')
    const actor = await findActor(cookies)
    expect(queries).toHaveBeenCalledTimes(1)
    queries.mockRestore()
    expect(actor!.withheld).toBeDefined()
  })
})

describe('until it is set up', () => {
  test('what the roles would allow says what comes first; the rest answers as ever', async () => {
    const { own, programmeId } = await aPlace()
    const person = await aPerson(database.owner, { role: 'admin', organisationId: own })
    await ask(programmeId)
    const actor = await found(person)
    expect(navigationFor(actor)).toEqual([])
    expect(homeOf(actor)).toBe('/account/second-factor')
    const notYet = expect.objectContaining({ constructor: NotYet, at: '/account/second-factor' })
    await expect(viewProgramme(actor, programmeId)).rejects.toEqual(notYet)
    await expect(viewOrganisation(actor, own)).rejects.toEqual(notYet)
    expect(() => authorize(actor, 'setup.view')).toThrow(NotYet)
    // Neither the desk nor another's organisation was theirs before.
    expect(() => authorize(actor, 'desk.view')).toThrow(NotFound)
    const foreign = await anAdmin(database.owner)
    await expect(viewOrganisation(actor, foreign.organisationId)).rejects.toThrow(NotFound)
    authorize(actor, 'account.manage')
  })
})

describe('a reset by an admin', () => {
  const membershipOf = async (person: Actor) =>
    (
      await database.owner
        .selectFrom('membership')
        .select('id')
        .where('person_id', '=', person.personId)
        .executeTakeFirstOrThrow()
    ).id
  async function aColleagueWithFactor(organisationId: string) {
    const person = await aPerson(database.owner, { name: 'Cy Colleague', role: 'assessor', organisationId })
    await aSecondFactor(person)
    return { person, membershipId: await membershipOf(person) }
  }

  test('takes it away, ends every session, is told by mail and recorded; a second time it does nothing', async () => {
    const admin = await anAdmin(database.owner)
    const { person, membershipId } = await aColleagueWithFactor(admin.organisationId)
    const browser = aBrowser()
    const begun = await beginSession(person.personId, browser, true)
    if (!isBegun(begun)) throw new Error(begun)
    const cookies = cookiesAfter((await completeSignIn(begun, browser, 'link')).headers)
    const listed = async () =>
      (await viewOrganisation(admin, admin.organisationId)).members.find((one) => one.personId === person.personId)!
    expect((await listed()).hasSecondFactor).toBe(true)

    expect(await resetFactor(admin, membershipId)).toEqual({ organisationId: admin.organisationId })
    expect(await viewFactor(person)).toBeNull()
    expect(await findActor(cookies)).toBeUndefined()
    expect((await listed()).hasSecondFactor).toBe(false)
    expect((await mailTo(database, person.email))!.subject).toBe('Your second factor was reset')
    await resetFactor(admin, membershipId)
    const events = await database.owner
      .selectFrom('audit_event')
      .select(['person_id', 'organisation_id', 'detail'])
      .where('kind', '=', 'secondFactor.reset')
      .where('subject_id', '=', person.personId)
      .execute()
    expect(events).toEqual([
      { person_id: admin.personId, organisation_id: admin.organisationId, detail: { sessions: 1 } },
    ])
    await aSecondFactor(person)
    expect(await viewFactor(person)).toMatchObject({ codesLeft: 10 })
  })

  test('by an admin of the lead, too', async () => {
    const { lead, own } = await aPlace()
    const { person, membershipId } = await aColleagueWithFactor(own)
    await resetFactor(lead, membershipId)
    expect(await viewFactor(person)).toBeNull()
  })

  test('by nobody else: not by oneself, a colleague, another’s admin, nor beside the product', async () => {
    const admin = await anAdmin(database.owner)
    const { person, membershipId } = await aColleagueWithFactor(admin.organisationId)
    const stranger = await anAdmin(database.owner)
    const colleague = await aPerson(database.owner, { role: 'assessor', organisationId: admin.organisationId })
    for (const nobody of [person, stranger, colleague])
      await expect(resetFactor(nobody, membershipId)).rejects.toThrow(NotFound)
    await aSecondFactor(admin)
    await expect(resetFactor(admin, await membershipOf(admin))).rejects.toThrow(Forbidden)
    await expect(resetFactor(admin, randomUUID())).rejects.toThrow(NotFound)
    await expect(resetFactor(admin, 'x')).rejects.toThrow(NotFound)
    const reset = (who: Actor | null) =>
      transaction(who, async (trx) => {
        const { rows } = await sql<{ done: boolean }>`
          select app.reset_second_factor(${person.personId}::uuid) as done`.execute(trx)
        return rows[0]!.done
      })
    for (const nobody of [null, person, stranger, colleague]) expect(await reset(nobody)).toBe(false)
    expect(await viewFactor(person)).not.toBeNull()
  })

  test('of a role that has ended there is nothing to reset', async () => {
    const admin = await anAdmin(database.owner)
    const { membershipId } = await aColleagueWithFactor(admin.organisationId)
    await database.owner
      .updateTable('membership')
      .set({ ended_at: new Date() })
      .where('id', '=', membershipId)
      .execute()
    await expect(resetFactor(admin, membershipId)).rejects.toThrow(NotFound)
  })
})
