import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres } from '../../app/platform/embedded-postgres.server'

/** A PostgreSQL for tests: `adminUrl` may make databases and roles, `ownerUrl` is the product's owner, no superuser. */
export interface TestServer {
  adminUrl: string
  ownerUrl: string
  leave: () => Promise<void>
}

/** The server at TEST_DATABASE_URL, else an embedded one in `data-test/` that test files share. */
export async function openTestServer(): Promise<TestServer> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { adminUrl: given, ownerUrl: await ensureOwner(given), leave: async () => {} }
  const dataDir = join(process.cwd(), 'data-test')
  await mkdir(dataDir, { recursive: true })
  const server = await startEmbeddedPostgres(dataDir, (error) => console.error(error))
  return { adminUrl: server.superuserUrl, ownerUrl: server.ownerUrl, leave: () => server.leave() }
}

async function ensureOwner(adminUrl: string): Promise<string> {
  await locked(adminUrl, async (client) => {
    const { rowCount } = await client.query(`select from pg_roles where rolname = 'oldpond_owner'`)
    if (rowCount === 0) await client.query(`create role oldpond_owner login createrole password 'owner'`)
  })
  const url = new URL(adminUrl)
  url.username = 'oldpond_owner'
  url.password = 'owner'
  return url.href
}

/**
 * A database to copy, named by what it is made of. `make` fills it, once per server and name, whoever comes first.
 * Resolves to its name.
 */
export async function ensureTemplate(
  server: TestServer,
  name: string,
  make: (url: string) => Promise<void>,
): Promise<string> {
  const made = `${name}_made`
  await locked(server.adminUrl, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [made])
    if (rowCount !== 0) return
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name} owner oldpond_owner`)
    await make(withDatabase(server.ownerUrl, name))
    // The new name says that it is whole.
    await client.query(`alter database ${name} rename to ${made}`)
  })
  return made
}

/** Runs one statement as the server's admin, such as making or dropping a database. */
export async function asAdmin(server: TestServer, statement: string) {
  const client = new pg.Client({ connectionString: server.adminUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}

/** Roles belong to the whole server: one test file at a time makes what others share. */
async function locked(adminUrl: string, work: (client: pg.Client) => Promise<void>) {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(7031, 9)')
    await work(client)
  } finally {
    await client.end()
  }
}
