import { beforeEach, describe, expect, test } from 'vitest'
import { createAdminForm, firstAdminForm } from '~/modules/identity/forms'
import {
  awaitsFirstAdmin,
  createAdmin,
  createFirstAdmin,
  demoSignIn,
  findActor,
  findDemoPeople,
  firstAdminCode,
  listOutbox,
} from '~/modules/identity/index.server'
import { instance, useInstance } from '~/platform/config.server'
import { NotFound, Refused } from '~/platform/errors.server'
import { roles } from '~/policy/actor'
import { aBrowser, cookiesAfter } from '../../support/browser'
import { useTestDatabase } from '../../support/database'
import { aPerson } from '../../support/factories'
import { demoPeople } from '~/modules/identity/demo-people'

const database = useTestDatabase()
const settle = async (isDemo: boolean, says = isDemo) => {
  useInstance({ ...instance(), isDemo })
  await database.owner.deleteFrom('instance').execute()
  await database.owner.insertInto('instance').values({ is_demo: says }).execute()
}

describe('a demo', () => {
  beforeEach(async () => {
    await settle(true)
    for (const { email, role } of demoPeople)
      if (!(await database.owner.selectFrom('person').select('id').where('email', '=', email).executeTakeFirst()))
        await aPerson(database.owner, { email, role })
  })

  test('offers one person of each role, and lets anybody be them', async () => {
    expect((await findDemoPeople()).map(({ role }) => role)).toEqual(roles)
    for (const role of roles) {
      const { headers } = await demoSignIn(role, aBrowser())
      expect((await findActor(cookiesAfter(headers)))?.memberships.map((m) => m.role)).toEqual([role])
    }
  })

  test.each([
    ['the data is no demo', true, false],
    ['the instance is no demo', false, true],
    ['neither is', false, false],
  ])('is none when %s: nobody is offered, nobody comes in, the outbox is shut', async (_, isDemo, says) => {
    await settle(isDemo, says)
    expect(await findDemoPeople()).toEqual([])
    for (const role of roles) await expect(demoSignIn(role, aBrowser())).rejects.toThrow(NotFound)
    await expect(listOutbox()).rejects.toThrow(NotFound)
  })

  test('has no other people to be', async () => {
    for (const role of ['', 'king', '__proto__', 'toString'])
      await expect(demoSignIn(role, aBrowser())).rejects.toThrow(NotFound)
  })

  test('awaits no first admin', async () => {
    await database.owner.deleteFrom('membership').execute()
    expect(await awaitsFirstAdmin()).toBe(false)
    expect(await firstAdminCode()).toBeNull()
  })
})

describe('the first admin of a real instance', () => {
  beforeEach(async () => {
    await settle(false)
    await database.owner.deleteFrom('membership').execute()
    await database.owner.deleteFrom('first_admin_code').execute()
  })
  const form = (code: string, email = 'ada@example.org') =>
    firstAdminForm.parse({ code, email, name: 'Ada Ek', organisation: 'Reedbank' })

  test('comes in by the code on the console, which works once', async () => {
    const code = (await firstAdminCode())!
    expect(code).toMatch(/^([2-9A-HJKMNP-Z]{4}-){3}[2-9A-HJKMNP-Z]{4}$/)
    const { headers } = await createFirstAdmin(form(code.toLowerCase().replaceAll('-', ' ')), aBrowser())
    const actor = (await findActor(cookiesAfter(headers)))!
    expect(actor.memberships).toMatchObject([{ role: 'admin', programmeId: null, cohortId: null }])
    await expect(createFirstAdmin(form(code, 'eve@example.org'), aBrowser())).rejects.toThrow(NotFound)
    expect(await firstAdminCode()).toBeNull()
  })

  test('a wrong code, an older code and a second person at the same moment come to nothing', async () => {
    const older = (await firstAdminCode())!
    const code = (await firstAdminCode())!
    for (const wrong of ['AAAA-AAAA-AAAA-AAAA', older])
      await expect(createFirstAdmin(form(wrong), aBrowser())).rejects.toThrow(Refused)
    const outcomes = await Promise.allSettled(
      ['one', 'two', 'three'].map((name) => createFirstAdmin(form(code, `${name}@example.org`), aBrowser())),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await database.owner.selectFrom('membership').select('id').execute()).toHaveLength(1)
  })

  test('or by the command line, where the same again changes nothing', async () => {
    const given = createAdminForm.parse({ email: 'Bo@Example.org', name: 'Bo Ek', organisation: 'Nordsø' })
    const { personId } = await createAdmin(given)
    expect(await createAdmin(given)).toEqual({ personId })
    expect(
      await database.owner.selectFrom('membership').select('role').where('person_id', '=', personId).execute(),
    ).toEqual([{ role: 'admin' }])
    expect(
      await database.owner.selectFrom('organisation').select('id').where('name', '=', 'Nordsø').execute(),
    ).toHaveLength(1)
    expect(await awaitsFirstAdmin()).toBe(false)
  })
})
