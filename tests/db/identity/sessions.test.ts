import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { beginSession } from '~/modules/identity/auth.server'
import { completeSignIn, isBegun } from '~/modules/identity/begin-session.server'
import {
  changeAccount,
  findActor,
  listDevices,
  requestSignIn,
  signInByLink,
  signOut,
  signOutEverywhere,
} from '~/modules/identity/index.server'
import { sweepSessions } from '~/modules/identity/sweep-sessions.server'
import { useInstance, instance } from '~/platform/config.server'
import { Refused } from '~/platform/errors.server'
import { aBrowser, cookiesAfter } from '../../support/browser'
import { useTestDatabase } from '../../support/database'
import { aPerson } from '../../support/factories'
import { mailTo } from '../../support/mail'

const database = useTestDatabase()

async function signedIn(personId: string, browser = aBrowser()) {
  const begun = await beginSession(personId, browser)
  if (!isBegun(begun)) throw new Error(begun)
  const { headers } = await completeSignIn(begun, browser, 'link')
  return { cookies: cookiesAfter(headers), setCookie: headers.getSetCookie()[0]! }
}
const sessionOf = (personId: string) =>
  database.owner.selectFrom('session').selectAll().where('person_id', '=', personId).executeTakeFirstOrThrow()
const age = (personId: string, column: 'updated_at' | 'expires_at', interval: string) =>
  database.owner
    .updateTable('session')
    .set({ [column]: sql`now() - ${interval}::interval` })
    .where('person_id', '=', personId)
    .execute()

test('no cookie, another cookie and a made-up one are nobody', async () => {
  for (const cookies of [
    null,
    undefined,
    '',
    'oldpond',
    'oldpond=',
    'other=1',
    `oldpond=${'x'.repeat(9000)}`,
    'oldpond=abc',
  ])
    expect(await findActor(cookies)).toBeUndefined()
})

test('a hash read from the database signs nobody in', async () => {
  const ada = await aPerson(database.owner)
  await signedIn(ada.personId)
  expect(await findActor(`oldpond=${(await sessionOf(ada.personId)).token}`)).toBeUndefined()
})

test('ends after twelve idle hours, not before', async () => {
  const ada = await aPerson(database.owner)
  const { cookies } = await signedIn(ada.personId)
  await age(ada.personId, 'updated_at', '11 hours 59 minutes')
  expect(await findActor(cookies)).toBeDefined()
  await age(ada.personId, 'updated_at', '12 hours 1 minute')
  expect(await findActor(cookies)).toBeUndefined()
})

test('being seen keeps it from idling, and is written at most every five minutes', async () => {
  const ada = await aPerson(database.owner)
  const { cookies } = await signedIn(ada.personId)
  await age(ada.personId, 'updated_at', '4 minutes')
  const before = (await sessionOf(ada.personId)).updated_at
  await findActor(cookies)
  expect((await sessionOf(ada.personId)).updated_at).toEqual(before)
  await age(ada.personId, 'updated_at', '6 minutes')
  await findActor(cookies)
  expect((await sessionOf(ada.personId)).updated_at.getTime()).toBeGreaterThan(before.getTime())
})

test('ends for good at its absolute age, thirty days from its beginning, however busy', async () => {
  const ada = await aPerson(database.owner)
  const { cookies, setCookie } = await signedIn(ada.personId)
  const { created_at, expires_at } = await sessionOf(ada.personId)
  expect(expires_at.getTime() - created_at.getTime()).toBeCloseTo(30 * 86_400_000, -4)
  expect(setCookie).toContain(`Max-Age=${30 * 86_400}`)
  await age(ada.personId, 'expires_at', '1 second')
  expect(await findActor(cookies)).toBeUndefined()
})

test('a suspended person is out at once and can not come back in', async () => {
  const ada = await aPerson(database.owner)
  const { cookies } = await signedIn(ada.personId)
  await requestSignIn({ email: ada.email }, aBrowser())
  const mail = (await mailTo(database, ada.email))!
  await database.owner
    .updateTable('person')
    .set({ suspended_at: sql`now()` })
    .where('id', '=', ada.personId)
    .execute()
  expect(await findActor(cookies)).toBeUndefined()
  await expect(signInByLink(mail.linkToken!, aBrowser())).rejects.toEqual(
    expect.objectContaining({ constructor: Refused, code: 'identity_suspended' }),
  )
  expect(await beginSession(ada.personId, aBrowser())).toBe('suspended')
})

test('a role that has ended is gone from the next request on', async () => {
  const ada = await aPerson(database.owner, { role: 'assessor' })
  const { cookies } = await signedIn(ada.personId)
  expect((await findActor(cookies))!.memberships).toHaveLength(1)
  await database.owner
    .updateTable('membership')
    .set({ ended_at: sql`now()` })
    .where('person_id', '=', ada.personId)
    .execute()
  expect((await findActor(cookies))!.memberships).toEqual([])
})

test('signing out ends this session alone; signing out everywhere ends each', async () => {
  const ada = await aPerson(database.owner)
  const bo = await aPerson(database.owner)
  const [desk, phone, tablet] = [
    await signedIn(ada.personId),
    await signedIn(ada.personId),
    await signedIn(ada.personId),
  ]
  const other = await signedIn(bo.personId)
  await signOut((await findActor(desk.cookies))!)
  expect(await findActor(desk.cookies)).toBeUndefined()
  expect(await listDevices((await findActor(phone.cookies))!)).toMatchObject([
    { isThis: true, browser: 'Firefox', system: 'Linux' },
    { isThis: false },
  ])
  await signOutEverywhere((await findActor(phone.cookies))!)
  for (const { cookies } of [phone, tablet]) expect(await findActor(cookies)).toBeUndefined()
  expect(await findActor(other.cookies)).toBeDefined()
})

test("a name and a time zone can be changed; nobody's address", async () => {
  const ada = await aPerson(database.owner)
  const { cookies } = await signedIn(ada.personId)
  await changeAccount((await findActor(cookies))!, { name: 'Ada Żak', timeZone: 'Europe/Warsaw' })
  expect(await findActor(cookies)).toMatchObject({ name: 'Ada Żak', timeZone: 'Europe/Warsaw', email: ada.email })
})

test('the cookie is HttpOnly and Lax, and over https Secure and bound to its host', async () => {
  const ada = await aPerson(database.owner)
  expect((await signedIn(ada.personId)).setCookie).toMatch(
    /^oldpond=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/,
  )
  const plain = instance()
  useInstance({ ...plain, origin: 'https://oldpond.test', isHttps: true })
  const { setCookie, cookies } = await signedIn(ada.personId)
  expect(setCookie).toMatch(/^__Host-oldpond=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/)
  expect(await findActor(cookies)).toBeDefined()
  expect(await findActor(cookies.replace('__Host-', ''))).toBeUndefined()
  useInstance(plain)
})

test('the hourly sweep removes what can no longer sign anybody in, and nothing else', async () => {
  const [ada, bo, cy] = [await aPerson(database.owner), await aPerson(database.owner), await aPerson(database.owner)]
  const { cookies } = await signedIn(ada.personId)
  for (const { personId } of [bo, cy]) await signedIn(personId)
  await age(bo.personId, 'expires_at', '1 second')
  await age(cy.personId, 'updated_at', '13 hours')
  await requestSignIn({ email: ada.email }, aBrowser())
  const mail = (await mailTo(database, ada.email))!
  const worker = database.owner
  await sweepSessions.run({}, { transaction: (work) => worker.transaction().execute(work) })
  const left = await database.owner.selectFrom('session').select('person_id').execute()
  expect(left.map((row) => row.person_id)).toContain(ada.personId)
  for (const { personId } of [bo, cy]) expect(left.map((row) => row.person_id)).not.toContain(personId)
  expect(await findActor(cookies)).toBeDefined()
  await signInByLink(mail.linkToken!, aBrowser())
})
