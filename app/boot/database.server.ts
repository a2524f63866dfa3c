import { mkdir } from 'node:fs/promises'
import type pg from 'pg'
import { openPool, useDatabase } from '~db/client.server'
import { migrate } from '~db/migrate.server'
import { jobHandlers } from '~/jobs.server'
import type { Config } from '~/platform/config.server'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '~/platform/embedded-postgres.server'
import { createQueues } from '~/platform/jobs.server'
import { log } from '~/platform/log.server'
import { readSecrets } from '~/platform/secrets.server'
import { StartRefused } from './refusal'
import { refuseUnfitRole } from './role-check.server'

/** A database that is up, migrated, and may be asked as the app's role. */
export interface ReadyDatabase {
  ownerUrl: string
  authSecret: string
  embedded: EmbeddedPostgres | undefined
  app: pg.Pool
  openWorker: () => Promise<pg.Pool>
  close: () => Promise<void>
}

/** Finds the database (starting the embedded one), brings it to the newest schema and opens the app's pool. `isServing` takes an embedded one for this process. */
export async function openDatabase(config: Config, isServing: boolean): Promise<ReadyDatabase> {
  const embedded = config.databaseUrl ? undefined : await startEmbedded(config)
  try {
    if (isServing && embedded && !(await embedded.claim())) throw new AlreadyServed(config.dataDir)
    const ownerUrl = config.databaseUrl ?? embedded!.ownerUrl
    await refuseOldServer(ownerUrl)
    await alone(ownerUrl, async () => {
      const applied = await migrate(ownerUrl)
      if (applied.length > 0) log.info({ applied }, 'migrated')
      await createQueues(ownerUrl, jobHandlers)
    })

    const app = await openAs('oldpond_app', config.appDatabaseUrl, ownerUrl, config.poolSize)
    useDatabase(app)
    const pools = [app]
    return {
      ownerUrl,
      authSecret: config.authSecret ?? embedded?.authSecret ?? (await readSecrets(config.dataDir)).authSecret,
      embedded,
      app,
      openWorker: async () => {
        const worker = await openAs('oldpond_worker', config.workerDatabaseUrl, ownerUrl, 4)
        pools.push(worker)
        return worker
      },
      close: async () => {
        await Promise.all(pools.map((pool) => pool.end()))
        await embedded?.leave()
      },
    }
  } catch (error) {
    await embedded?.leave()
    throw error
  }
}

/** Another process serves from this data folder. */
export class AlreadyServed extends StartRefused {
  constructor(readonly dataDir: string) {
    super(`Oldpond is already running on the data folder ${dataDir}.`)
  }
}

/** Runs `work` while no other process of ours does the same to this database: several may come up at once. */
export async function alone<T>(ownerUrl: string, work: () => Promise<T>): Promise<T> {
  const pool = openPool({ url: ownerUrl, max: 1 })
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock(7031, 5)')
    return await work()
  } finally {
    client.release(true)
    await pool.end()
  }
}

async function startEmbedded({ dataDir }: Config) {
  await mkdir(dataDir, { recursive: true })
  return startEmbeddedPostgres(
    dataDir,
    (error) => log.error({ error }, 'embedded PostgreSQL'),
    (error) => {
      log.fatal({ error }, 'the embedded PostgreSQL is lost to another process; this one stops')
      process.exitCode = 1
      process.kill(process.pid, 'SIGTERM')
    },
  )
}

type Role = 'oldpond_app' | 'oldpond_worker'

/** A pool that acts as `role`, by a login of its own or else by the owner's. Both set the role: triggers and policies go by its name. */
async function openAs(role: Role, ownLogin: string | undefined, ownerUrl: string, max: number) {
  // What the login is by itself is looked at first: SET ROLE hides a superuser, and fails for who is no member.
  if (ownLogin) {
    const login = openPool({ url: ownLogin, max: 1 })
    await refuseUnfitRole(login, role).finally(() => login.end())
  }
  const pool = openPool({
    url: ownLogin ?? ownerUrl,
    role,
    max,
    onError: (error) => log.error({ error }, 'a database connection broke'),
  })
  try {
    await refuseUnfitRole(pool, role)
    return pool
  } catch (error) {
    await pool.end()
    throw error
  }
}

async function refuseOldServer(ownerUrl: string) {
  const pool = openPool({ url: ownerUrl, max: 1 })
  try {
    const { rows } = await pool.query<{ v: string }>(`select current_setting('server_version_num') as v`)
    if (Number(rows[0]!.v) < 150_000)
      throw new StartRefused('DATABASE_URL names a PostgreSQL older than 15. Oldpond needs 15 or newer.')
  } catch (error) {
    if (error instanceof StartRefused) throw error
    const { code, message } = error as { code?: string; message: string }
    throw new StartRefused(`The database at DATABASE_URL does not answer (${code ?? message}).`)
  } finally {
    await pool.end()
  }
}
