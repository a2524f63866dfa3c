import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  acceptInvitation,
  findActor,
  type InvitationPlace,
  invitePeople,
  listInvitations,
  resendInvitation,
  showInvitation,
  withdrawInvitation,
} from '~/modules/identity/index.server'
import { enrolAccepted } from '~/modules/programmes/index.server'
import { Forbidden, Invalid, NotFound, Refused } from '~/platform/errors.server'
import type { Actor, Role } from '~/policy/actor'
import { aBrowser, cookiesAfter } from '../../support/browser'
import { useTestDatabase } from '../../support/database'
import { aCohort, anOrganisation, aPerson } from '../../support/factories'
import { mailTo } from '../../support/mail'

const database = useTestDatabase()
let admin: Actor
let place: InvitationPlace
beforeEach(async () => {
  const organisationId = await anOrganisation(database.owner)
  admin = await aPerson(database.owner, { role: 'admin', organisationId })
  place = { leadId: null, ...(await aCohort(database.owner, organisationId)) }
})

const someone = (email: string, role: Role = 'trainee', supporter: string | null = null) => ({
  name: 'Łucja Żak',
  email,
  role,
  supporter,
})
let count = 0
const newAddress = () => `person${count++}@example.org`
async function invited(role: Role = 'trainee', supporter: string | null = null, email = newAddress()) {
  await invitePeople(admin, place, [someone(email, role, supporter)])
  const mail = (await mailTo(database, email))!
  return { email, mail, token: mail.invitationToken! }
}
const accept = (token: string, name = 'Łucja Żak', browser = aBrowser()) =>
  acceptInvitation({ token, name }, browser, enrolAccepted)
const refusedAs = (code: string) => expect.objectContaining({ constructor: Refused, code })
const openInvitations = (email: string) =>
  database.owner.selectFrom('invitation').selectAll().where('email', '=', email).execute()

describe('inviting', () => {
  test('mails each person a link; the token stands nowhere in the database', async () => {
    const { mail, token, email } = await invited()
    expect(mail.subject).toBe('Reedbank invites you to Oldpond')
    expect(mail.text).toContain('Łucja Żak')
    expect(mail.text).toContain('Your role: trainee')
    const [row] = await openInvitations(email)
    expect(row).toMatchObject({ sent_count: 1 })
    expect(JSON.stringify(row)).not.toContain(token)
  })

  test('a known address, even a member, is answered and mailed like an unknown one', async () => {
    const known = await aPerson(database.owner, {
      role: 'trainee',
      ...place,
      cohortId: place.cohortId!,
      programmeId: place.programmeId!,
    })
    const stranger = newAddress()
    expect(await invitePeople(admin, place, [someone(known.email)])).toEqual({ invited: 1 })
    expect(await invitePeople(admin, place, [someone(stranger)])).toEqual({ invited: 1 })
    const listed = await listInvitations(admin, place)
    expect(listed.map(({ state, role, name }) => ({ state, role, name }))).toEqual([
      { state: 'waiting', role: 'trainee', name: 'Łucja Żak' },
      { state: 'waiting', role: 'trainee', name: 'Łucja Żak' },
    ])
    expect(await mailTo(database, known.email)).toBeDefined()
    expect(await mailTo(database, stranger)).toBeDefined()
  })

  test('twice, even at once, is once', async () => {
    const email = newAddress()
    await Promise.all([1, 2, 3].map(() => invitePeople(admin, place, [someone(email), someone(email)])))
    expect(await openInvitations(email)).toHaveLength(1)
    expect(await database.runJobs()).toEqual(['identity.mail-invitation'])
  })

  test('two lists with the same people in another order do not wait for each other for ever', async () => {
    const list = Array.from({ length: 120 }, () => someone(newAddress()))
    await Promise.all([invitePeople(admin, place, list), invitePeople(admin, place, [...list].reverse())])
    expect(await listInvitations(admin, place)).toHaveLength(120)
    await database.runJobs()
  })

  test('is for admins of that organisation, and of the one that leads it', async () => {
    const other = await aPerson(database.owner, { role: 'admin' })
    const assessor = await aPerson(database.owner, { role: 'assessor', organisationId: place.organisationId })
    for (const person of [other, assessor]) {
      await expect(async () => invitePeople(person, place, [someone(newAddress())])).rejects.toThrow(NotFound)
      await expect(async () => listInvitations(person, place)).rejects.toThrow(NotFound)
    }
    const partner = await anOrganisation(database.owner, 'Nordsø', place.organisationId)
    const theirs = { organisationId: partner, leadId: place.organisationId, programmeId: null, cohortId: null }
    await invitePeople(admin, theirs, [someone(newAddress())])
  })

  test('a thousand at once', async () => {
    const people = Array.from({ length: 1000 }, (_, i) => someone(`crowd${i}@example.org`))
    expect(await invitePeople(admin, place, people)).toEqual({ invited: 1000 })
    expect(await listInvitations(admin, place)).toHaveLength(1000)
    await database.owner.deleteFrom('invitation').where('email', 'like', 'crowd%').execute()
    await database.runJobs()
  })
})

describe('accepting', () => {
  test('makes the person, gives the role, enrols the trainee and signs in', async () => {
    const { token, email } = await invited()
    const { headers } = (await accept(token))!
    const actor = (await findActor(cookiesAfter(headers)))!
    expect(actor).toMatchObject({ email, name: 'Łucja Żak', timeZone: 'Europe/Copenhagen' })
    expect(actor.memberships).toMatchObject([
      {
        role: 'trainee',
        organisationId: place.organisationId,
        programmeId: place.programmeId,
        cohortId: place.cohortId,
      },
    ])
    const enrolments = await database.owner
      .selectFrom('enrolment')
      .select('cohort_id')
      .where('person_id', '=', actor.personId)
      .execute()
    expect(enrolments).toEqual([{ cohort_id: place.cohortId }])
    expect((await listInvitations(admin, place))[0]).toMatchObject({ state: 'accepted' })
  })

  test('looking at the page accepts nothing', async () => {
    const { token, email } = await invited()
    expect(await showInvitation(token, '192.0.2.1')).toMatchObject({
      state: 'sent',
      email,
      role: 'trainee',
      organisationName: 'Reedbank',
      isKnown: false,
    })
    expect(await database.owner.selectFrom('person').select('id').where('email', '=', email).execute()).toEqual([])
  })

  test('a known person keeps their name and gains the role, and is not signed in by it', async () => {
    const known = await aPerson(database.owner, { name: 'Ada Ek', role: 'assessor' })
    const { token } = await invited('supporter', null, known.email)
    expect(await showInvitation(token, '192.0.2.1')).toMatchObject({ isKnown: true })
    expect(await accept(token, '')).toBeUndefined()
    const roles = database.owner.selectFrom('membership').select('role').where('person_id', '=', known.personId)
    expect((await roles.orderBy('role').execute()).map(({ role }) => role)).toEqual(['assessor', 'supporter'])
    const person = database.owner.selectFrom('person').select('name').where('id', '=', known.personId)
    expect(await person.executeTakeFirst()).toEqual({ name: 'Ada Ek' })
    const sessions = database.owner.selectFrom('session').select('id').where('person_id', '=', known.personId)
    expect(await sessions.execute()).toEqual([])
  })

  test('somebody new has to say their name', async () => {
    const { token, email } = await invited()
    await expect(accept(token, '')).rejects.toThrow(Invalid)
    expect((await openInvitations(email))[0]).toMatchObject({ accepted_at: null })
  })

  test('works once, also when pressed twice at once', async () => {
    const { token } = await invited()
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => accept(token)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(accept(token)).rejects.toEqual(refusedAs('identity_invitation_used'))
    expect(await showInvitation(token, '192.0.2.1')).toMatchObject({ state: 'accepted' })
  })

  test('nothing stands half done when what follows fails', async () => {
    const { token, email } = await invited()
    const failing = async () => {
      throw new Error('no')
    }
    await expect(acceptInvitation({ token, name: 'Ada' }, aBrowser(), failing)).rejects.toThrow('no')
    expect(await database.owner.selectFrom('person').select('id').where('email', '=', email).execute()).toEqual([])
    await accept(token)
  })

  test('not after fourteen days', async () => {
    const { token, email } = await invited()
    const [row] = await openInvitations(email)
    expect(row!.expires_at.getTime() - row!.created_at.getTime()).toBeCloseTo(14 * 86_400_000, -4)
    await database.owner
      .updateTable('invitation')
      .set({ expires_at: sql`now() - interval '1 second'` })
      .where('email', '=', email)
      .execute()
    await expect(accept(token)).rejects.toEqual(refusedAs('identity_invitation_expired'))
    expect((await listInvitations(admin, place))[0]).toMatchObject({ state: 'expired' })
  })

  test('an unknown token is not there', async () => {
    for (const token of ['x', '', 'a'.repeat(3000)]) {
      await expect(showInvitation(token, '192.0.2.1')).rejects.toThrow(NotFound)
      await expect(accept(token)).rejects.toThrow(NotFound)
    }
  })

  test('a suspended person gains nothing', async () => {
    const known = await aPerson(database.owner)
    const { token } = await invited('assessor', null, known.email)
    await database.owner
      .updateTable('person')
      .set({ suspended_at: sql`now()` })
      .where('id', '=', known.personId)
      .execute()
    await expect(accept(token)).rejects.toEqual(refusedAs('identity_suspended'))
    expect(
      await database.owner.selectFrom('membership').select('id').where('person_id', '=', known.personId).execute(),
    ).toEqual([])
  })

  test.each([['trainee first'], ['supporter first']])(
    'trainee and named supporter find each other: %s',
    async (order) => {
      const supporterEmail = newAddress()
      const trainee = await invited('trainee', supporterEmail)
      const supporter = await invited('supporter', null, supporterEmail)
      for (const { token } of order === 'trainee first' ? [trainee, supporter] : [supporter, trainee])
        await accept(token)
      const pairs = await database.owner
        .selectFrom('support as s')
        .innerJoin('person as t', 't.id', 's.trainee_id')
        .innerJoin('person as p', 'p.id', 's.supporter_id')
        .select(['t.email as trainee', 'p.email as supporter'])
        .where('s.cohort_id', '=', place.cohortId)
        .execute()
      expect(pairs).toEqual([{ trainee: trainee.email, supporter: supporterEmail }])
    },
  )

  test('support that was ended begins again when the trainee is invited with that name anew, and only then', async () => {
    const supporterEmail = newAddress()
    const trainee = await invited('trainee', supporterEmail)
    await accept(trainee.token)
    await accept((await invited('supporter', null, supporterEmail)).token)
    const open = database.owner.selectFrom('support').select('id').where('ended_at', 'is', null)
    await database.owner
      .updateTable('support')
      .set({ ended_at: sql`now()` })
      .execute()
    await accept((await invited('supporter', null, supporterEmail)).token, '')
    expect(await open.execute()).toEqual([])
    await accept((await invited('trainee', supporterEmail, trainee.email)).token, '')
    expect(await open.execute()).toHaveLength(1)
  })

  test('a supporter is not paired with a trainee who has left, or whom they assess', async () => {
    const supporterEmail = newAddress()
    const [left, assessed] = [await invited('trainee', supporterEmail), await invited('trainee', supporterEmail)]
    const supporter = await aPerson(database.owner, { email: supporterEmail, role: 'assessor' })
    const ids: string[] = []
    for (const { token } of [left, assessed]) ids.push((await accept(token))!.personId)
    await database.owner.deleteFrom('support').execute()
    await database.owner
      .updateTable('enrolment')
      .set({ ended_at: sql`now()` })
      .where('person_id', '=', ids[0]!)
      .execute()
    await database.owner
      .insertInto('assessor_allocation')
      .values({
        assessor_id: supporter.personId,
        trainee_id: ids[1]!,
        cohort_id: place.cohortId!,
        allocated_by: admin.personId,
      })
      .execute()
    await accept((await invited('supporter', null, supporterEmail)).token, '')
    expect(await database.owner.selectFrom('support').select('id').execute()).toEqual([])
  })
})

describe('afterwards', () => {
  const idOf = async (email: string) => (await openInvitations(email))[0]!.id

  test('sending again makes a new link, ends the old one and begins a new term', async () => {
    const { token, email } = await invited()
    await database.owner
      .updateTable('invitation')
      .set({ expires_at: sql`now() - interval '1 day'`, sent_at: sql`now() - interval '15 days'` })
      .where('email', '=', email)
      .execute()
    await resendInvitation(admin, await idOf(email))
    const again = (await mailTo(database, email))!.invitationToken!
    expect(again).not.toBe(token)
    await expect(accept(token)).rejects.toThrow(NotFound)
    await accept(again)
    expect((await openInvitations(email))[0]).toMatchObject({ sent_count: 2 })
  })

  test('sending again twice within a minute sends one mail', async () => {
    const { email } = await invited()
    await resendInvitation(admin, await idOf(email))
    expect(await database.runJobs()).toEqual([])
  })

  test('a withdrawn one can not be accepted or sent again, and says why', async () => {
    const { token, email } = await invited()
    await withdrawInvitation(admin, await idOf(email))
    await withdrawInvitation(admin, await idOf(email))
    await expect(accept(token)).rejects.toEqual(refusedAs('identity_invitation_withdrawn'))
    await expect(resendInvitation(admin, await idOf(email))).rejects.toEqual(refusedAs('identity_invitation_closed'))
    expect(await showInvitation(token, '192.0.2.1')).toMatchObject({ state: 'withdrawn' })
    await invitePeople(admin, place, [someone(email)])
    expect(await openInvitations(email)).toHaveLength(2)
  })

  test('one withdrawn before its mail went out is not mailed', async () => {
    const email = newAddress()
    await invitePeople(admin, place, [someone(email)])
    await withdrawInvitation(admin, await idOf(email))
    expect(await mailTo(database, email)).toBeUndefined()
  })

  test('an accepted one can not be withdrawn', async () => {
    const { token, email } = await invited()
    await accept(token)
    await expect(withdrawInvitation(admin, await idOf(email))).rejects.toEqual(refusedAs('identity_invitation_closed'))
  })

  test("another organisation's is not there", async () => {
    const { email } = await invited()
    const other = await aPerson(database.owner, { role: 'admin' })
    const id = await idOf(email)
    for (const change of [resendInvitation, withdrawInvitation]) {
      await expect(change(other, id)).rejects.toThrow(NotFound)
      await expect(change(other, 'no-id')).rejects.toThrow(NotFound)
      await expect(change(other, id)).rejects.not.toThrow(Forbidden)
    }
  })
})
