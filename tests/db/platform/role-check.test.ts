import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '~/boot/database.server'
import { StartRefused } from '~/boot/refusal'
import { refuseUnfitRole } from '~/boot/role-check.server'
import { readConfig } from '~/platform/config.server'
import { appPool, openPool, useDatabase } from '~db/client.server'
import { useTestDatabase } from '../../support/database'
import { aCohort, anOrganisation } from '../../support/factories'
import { openTestServer, type TestServer } from '../../support/postgres'

const database = useTestDatabase()
const suffix = randomUUID().slice(0, 8)
const logins = {
  fit: { name: `fit_${suffix}`, made: 'in role oldpond_app' },
  fitWorker: { name: `worker_${suffix}`, made: 'in role oldpond_worker' },
  superuser: { name: `super_${suffix}`, made: 'superuser' },
  bypasses: { name: `bypass_${suffix}`, made: 'bypassrls in role oldpond_app' },
  ownersMember: { name: `member_${suffix}`, made: 'in role oldpond_owner' },
  stranger: { name: `stranger_${suffix}`, made: '' },
}
let server: TestServer

beforeAll(async () => {
  server = await openTestServer()
  await asAdmin(Object.values(logins).map(({ name, made }) => `create role ${name} login password 'x' ${made}`))
})
afterAll(async () => {
  await asAdmin(Object.values(logins).map(({ name }) => `drop role ${name}`))
  await server.leave()
})

async function asAdmin(statements: string[]) {
  const client = new pg.Client({ connectionString: server.adminUrl })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

async function checked(url: string, role?: 'oldpond_app'): Promise<unknown> {
  const pool = openPool({ url, role, max: 1 })
  try {
    return await refuseUnfitRole(pool, 'oldpond_app').catch((error: unknown) => error)
  } finally {
    await pool.end()
  }
}

function loginOf(name: string) {
  const url = new URL(database.ownerUrl)
  url.username = name
  url.password = 'x'
  return url.href
}

describe('whom the product serves as', () => {
  test('the owner’s login with SET ROLE, or a login that is a member of the app’s role', async () => {
    expect(await checked(database.ownerUrl, 'oldpond_app')).toBeUndefined()
    expect(await checked(loginOf(logins.fit.name))).toBeUndefined()
  })

  test.each([
    ['a superuser', () => loginOf(logins.superuser.name), /is a superuser/],
    ['one that bypasses row-level security', () => loginOf(logins.bypasses.name), /bypasses row-level security/],
    ['the tables’ owner', () => database.ownerUrl, /oldpond_owner, who owns the table/],
    ['a member of the owner', () => loginOf(logins.ownersMember.name), /owns the table/],
    ['one without the app’s rights', () => loginOf(logins.stranger.name), /no member of oldpond_app/],
  ])('never %s', async (_, url, why) => {
    const refused = await checked(url())
    expect(refused).toBeInstanceOf(StartRefused)
    expect((refused as Error).message).toMatch(why)
  })
})

describe('logins of their own', () => {
  const toClose: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const close of toClose.splice(0)) await close()
  })

  async function opened(app: string, worker: string) {
    const pool = appPool()
    const ready = await openDatabase(
      readConfig({
        DATABASE_URL: database.ownerUrl,
        APP_DATABASE_URL: loginOf(app),
        WORKER_DATABASE_URL: loginOf(worker),
        AUTH_SECRET: 'a secret of the tests, long enough',
        DEMO: '1',
      }),
      true,
    )
    toClose.push(async () => {
      useDatabase(pool)
      await ready.close()
    })
    return ready
  }

  test('act as the product’s roles, so that what goes by a role’s name binds them too', async () => {
    await aCohort(database.owner, await anOrganisation(database.owner))
    const ready = await opened(logins.fit.name, logins.fitWorker.name)
    const worker = await ready.openWorker()
    const who = async (pool: pg.Pool) => (await pool.query('select session_user as login, current_user as role')).rows
    expect(await who(ready.app)).toEqual([{ login: logins.fit.name, role: 'oldpond_app' }])
    expect(await who(worker)).toEqual([{ login: logins.fitWorker.name, role: 'oldpond_worker' }])
    await expect(ready.app.query(`update criterion set title = 'Another'`)).rejects.toThrow(/never changes/)
  })

  test.each([
    ['a superuser', logins.superuser.name, /is a superuser/],
    ['no member', logins.stranger.name, /no member of oldpond_app/],
  ])('are refused in words: %s', async (_, name, why) => {
    await expect(opened(name, logins.fitWorker.name)).rejects.toThrow(why)
  })
})
