import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import pg from 'pg'
import { type Config } from '~/platform/config.server'
import { startEmbeddedPostgres } from '~/platform/embedded-postgres.server'
import { createQueues } from '~/platform/jobs.server'
import { jobHandlers } from '~/jobs.server'
import { migrate } from '~db/migrate.server'

/** A migrated database of a run's own. Nothing else on its server is touched. */
export interface ThrowawayDatabase {
  ownerUrl: string
  isEmbedded: boolean
  /** The server's version, such as "18.4". */
  version: string
  drop: () => Promise<void>
}

/** Makes a database on the server at DATABASE_URL (a login that may create databases), else on an embedded PostgreSQL in `dataDir`. */
export async function openThrowawayDatabase(
  { databaseUrl }: Config,
  dataDir: string,
  onTrouble: (error: unknown) => void,
): Promise<ThrowawayDatabase> {
  const server = databaseUrl ? undefined : await startEmbedded(dataDir, onTrouble)
  const adminUrl = server?.superuserUrl ?? databaseUrl!
  const owner = decodeURIComponent(new URL(server?.ownerUrl ?? adminUrl).username)
  const name = `oldpond_tool_${randomUUID().replaceAll('-', '')}`
  const drop = async () => {
    await ask(adminUrl, `drop database if exists ${name} with (force)`)
    await server?.leave()
  }
  try {
    await ask(adminUrl, `create database ${name} template template0 owner ${pg.escapeIdentifier(owner)}`)
    const ownerUrl = withDatabase(server?.ownerUrl ?? adminUrl, name)
    await migrate(ownerUrl)
    await createQueues(ownerUrl, jobHandlers)
    const [row] = await ask(adminUrl, 'show server_version')
    return { ownerUrl, isEmbedded: server !== undefined, version: String(row!.server_version), drop }
  } catch (error) {
    await drop().catch(() => {})
    throw error
  }
}

async function startEmbedded(dataDir: string, onTrouble: (error: unknown) => void) {
  await mkdir(dataDir, { recursive: true })
  return startEmbeddedPostgres(dataDir, onTrouble)
}

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows
  } finally {
    await client.end()
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
