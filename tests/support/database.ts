import { createHash, randomUUID } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll } from 'vitest'
import { jobHandlers } from '~/jobs.server'
import { type Config, type Instance, readConfig, useInstance } from '~/platform/config.server'
import { createQueues, type JobIds } from '~/platform/jobs.server'
import { type Db, kyselyOn, openPool, useDatabase } from '~db/client.server'
import { migrate } from '~db/migrate.server'
import { asAdmin, ensureTemplate, openTestServer, type TestServer, withDatabase } from './postgres'

/** A database of this test file's own, migrated, with the roles and queues of the product. */
export interface TestDatabase {
  ownerUrl: string
  /** Asks as the owner, whom row-level security does not bind: for preparing and for looking. */
  owner: Db
  /** Runs what the product has queued since last asked, as the worker would by `until` (now, when left out); resolves to their names. */
  runJobs: (until?: Date) => Promise<string[]>
  /** Runs a job of the clock as a worker does, as often at once as asked, and then what it queues. */
  runScheduled: (name: string, times?: number) => Promise<void>
}

/**
 * Opens a fresh database before a file's tests and drops it after them: on the server at TEST_DATABASE_URL (a login
 * that may create databases and roles), else on an embedded PostgreSQL in `data-test/` that test files share.
 * Use cases then find it as they find the product's.
 */
export function useTestDatabase(settings: Partial<Instance> = {}): TestDatabase {
  const database = {} as TestDatabase
  let close: (() => Promise<void>)[] = []
  beforeAll(async () => {
    const server = await openTestServer()
    close.push(server.leave)
    const template = await ensureMigrated(server)
    const name = `test_${randomUUID().replaceAll('-', '')}`
    await asAdmin(server, `create database ${name} template ${template} owner oldpond_owner`)
    close.push(() => asAdmin(server, `drop database if exists ${name} with (force)`))

    const url = withDatabase(server.ownerUrl, name)
    const pools = [
      openPool({ url, role: 'oldpond_app', max: 5 }),
      openPool({ url, max: 2 }),
      openPool({ url, role: 'oldpond_worker', max: 2 }),
    ] as const
    close.push(async () => void (await Promise.all(pools.map((pool) => pool.end()))))
    useDatabase(pools[0])
    useInstance({ ...aConfig(), authSecret: 'a secret of the tests, long enough', isDemo: true, ...settings })
    Object.assign(database, {
      ownerUrl: url,
      owner: kyselyOn(pools[1]),
      runJobs: (until?: Date) => runJobs(kyselyOn(pools[1]), kyselyOn(pools[2]), until),
      runScheduled: async (name: string, times = 1) => {
        const handler = jobHandlers.find((one) => one.name === name)!
        const worker = kyselyOn(pools[2])
        const run = () => handler.run({}, { transaction: (work) => worker.transaction().execute(work) })
        await Promise.all(Array.from({ length: times }, run))
        await runJobs(kyselyOn(pools[1]), worker)
      },
    })
  })
  afterAll(async () => {
    for (const step of close.reverse()) await step()
    close = []
  })
  return database
}

const aConfig = (): Config => readConfig({ ORIGIN: 'http://oldpond.test', SMTP_URL: 'smtp://mail.invalid' })

/** A migrated database to copy, made anew when a migration or the list of jobs changes. */
async function ensureMigrated(server: TestServer): Promise<string> {
  const hash = createHash('sha256')
  for (const file of (await readdir('db/migrations')).sort()) hash.update(await readFile(join('db/migrations', file)))
  hash.update(JSON.stringify(jobHandlers.map(({ name, schedule }) => [name, schedule])))
  return ensureTemplate(server, `template_${hash.digest('hex').slice(0, 16)}`, async (url) => {
    await migrate(url)
    await createQueues(url, jobHandlers)
  })
}

async function runJobs(owner: Db, worker: Db, until: Date | null = null): Promise<string[]> {
  const ran: string[] = []
  // By the database's clock: ours counts in milliseconds, and would pass over a job sent within the last one.
  for (;;) {
    const { rows } = await sql<{ name: string; data: JobIds }>`
      update pgboss.job set state = 'completed' where id = (
        select id from pgboss.job where state = 'created' and name not like '\\_\\_pgboss%'
          and start_after <= coalesce(${until}::timestamptz, now()) order by created_on, id limit 1
      ) returning name, data`.execute(owner)
    const job = rows[0]
    if (!job) return ran
    const handler = jobHandlers.find((handler) => handler.name === job.name)
    await handler!.run(job.data, { transaction: (work) => worker.transaction().execute(work) })
    ran.push(job.name)
  }
}
