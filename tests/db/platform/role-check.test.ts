import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { StartRefused } from '~/boot/refusal'
import { refuseUnfitRole } from '~/boot/role-check.server'
import { openPool } from '~db/client.server'
import { useTestDatabase } from '../../support/database'
import { openTestServer, type TestServer } from '../../support/postgres'

const database = useTestDatabase()
const suffix = randomUUID().slice(0, 8)
const logins = {
  fit: { name: `fit_${suffix}`, made: 'in role oldpond_app' },
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
