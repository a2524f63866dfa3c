import { randomUUID } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import type pg from 'pg'
import PgBoss from 'pg-boss'
import { kyselyOn, type Trx } from '~db/client.server'
import { describeError, log } from './log.server'

/** A job carries ids, never text: it stands in a table that outlives what it speaks of. */
export type JobIds = Record<string, string | number | null>

/** A job's name and, by its type, the ids that it carries. Made with declareJob(). */
export interface Job<Ids extends JobIds> {
  readonly name: string
  readonly ids?: Ids
}

/** What a handler may do: transactions as the worker's role, which has the rights its policies name. */
export interface JobContext {
  transaction: <T>(work: (trx: Trx) => Promise<T>) => Promise<T>
}

export interface JobHandler {
  readonly name: string
  /** Cron in UTC, minutes at the finest; a scheduled job carries no ids. */
  readonly schedule?: string
  readonly run: (ids: JobIds, context: JobContext) => Promise<void>
}

const retries = { retryLimit: 8, retryDelay: 5, retryBackoff: true, expireInSeconds: 300 }
const schema = 'pgboss'

/** Declares a job, in the module that sends it: `declareJob<{ decisionId: string }>('assessment.confirmed')`. */
export const declareJob = <Ids extends JobIds = Record<string, never>>(name: string): Job<Ids> => ({ name })

/** Says what runs a job; app/jobs.server.ts lists them all. It may run twice, so it must do no harm the second time. */
export const handleJob = <Ids extends JobIds>(
  job: Job<Ids>,
  run: (ids: Ids, context: JobContext) => Promise<void>,
  schedule?: string,
): JobHandler => ({ name: job.name, run: run as JobHandler['run'], schedule })

// Never started: it only writes the statement that inserts a job, which runs in the caller's transaction.
const sender = new PgBoss({
  schema,
  db: { executeSql: () => Promise.reject(new Error('A job is sent in a transaction')) },
})

/**
 * Queues a job in the caller's transaction: it exists exactly when the transaction commits. `notBefore` delays it;
 * of several waiting jobs with the same `once` only the first stands. Throws when nothing handles such jobs.
 */
export async function send<Ids extends JobIds>(
  trx: Trx,
  job: Job<Ids>,
  ids: Ids,
  options: { notBefore?: Date; once?: string } = {},
): Promise<void> {
  const executeSql = async (text: string, values: unknown[]) => {
    const result = await trx.executeQuery<{ id: string }>(CompiledQuery.raw(text, values))
    return { rows: result.rows as { id: string }[] }
  }
  const { notBefore, once } = options
  const id = await sender.send(job.name, ids, {
    db: { executeSql },
    ...(notBefore && { startAfter: notBefore }),
    // The queue's policy allows one waiting job per key; without `once` each job has a key of its own.
    singletonKey: once ?? randomUUID(),
  })
  if (id === null && once === undefined)
    throw new Error(`No queue for the job ${job.name}: app/jobs.server.ts handles no such job`)
}

/** Makes the queues and says who may do what with them. Runs as the owner, after the migrations. */
export async function createQueues(ownerUrl: string, handlers: readonly JobHandler[]): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema, max: 1, supervise: false, schedule: false })
  boss.on('error', (error) => log.error({ error }, 'making the queues'))
  await boss.start()
  try {
    for (const { name } of handlers) await boss.createQueue(name, { name, policy: 'short', ...retries })
    await boss.createQueue('__pgboss__send-it')
    for (const handler of handlers) {
      if (handler.schedule) await boss.schedule(handler.name, handler.schedule)
      else await boss.unschedule(handler.name)
    }
    await boss.getDb().executeSql(grants, [])
  } finally {
    await boss.stop({ graceful: false })
  }
}

const grants = `
grant usage on schema pgboss to oldpond_app, oldpond_worker;
grant select on pgboss.queue to oldpond_app;
grant insert, select (id) on pgboss.job to oldpond_app;
grant select, insert, update, delete on all tables in schema pgboss to oldpond_worker;
`

/** Runs the handlers on the worker's pool until stopped. */
export async function startWorker(
  pool: pg.Pool,
  handlers: readonly JobHandler[],
): Promise<{ stop: () => Promise<void> }> {
  const boss = new PgBoss({
    schema,
    db: { executeSql: (text, values) => pool.query(text, values) },
    migrate: false,
    supervise: true,
    schedule: handlers.some((handler) => handler.schedule),
    archiveCompletedAfterSeconds: 3600,
    deleteAfterDays: 7,
  })
  boss.on('error', (error) => log.error({ error }, 'worker'))
  await boss.start()
  const database = kyselyOn(pool)
  const context: JobContext = { transaction: (work) => database.transaction().execute(work) }
  for (const handler of handlers) {
    const id = await boss.work(handler.name, { pollingIntervalSeconds: 0.5 }, async ([job]) => {
      // Where there was one job there may be more: look again at once.
      boss.notifyWorker(id)
      await runLogged(handler, job!, context)
    })
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 8000 }) }
}

async function runLogged(handler: JobHandler, job: PgBoss.Job<unknown>, context: JobContext) {
  const started = performance.now()
  try {
    await handler.run((job.data ?? {}) as JobIds, context)
    log.info({ job: handler.name, jobId: job.id, ms: Math.round(performance.now() - started) }, 'job done')
  } catch (error) {
    log.error({ job: handler.name, jobId: job.id, error }, 'job failed; it is tried again')
    // pg-boss keeps what is thrown: only what the log may hold too.
    throw Object.assign(new Error('failed'), describeError(error), { stack: undefined })
  }
}
