import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createQueues, declareJob, handleJob, type JobHandler, send, startWorker } from '~/platform/jobs.server'
import { jobHandlers } from '~/jobs.server'
import { openPool, transaction } from '~db/client.server'
import { useTestDatabase } from '../../support/database'

const database = useTestDatabase()
const mentioned = declareJob<{ logId: string }>('test.mentioned')
const nobodys = declareJob<{ logId: string }>('test.nobodys')

beforeAll(async () => {
  await createQueues(database.ownerUrl, [...jobHandlers, handleJob(mentioned, async () => {})])
})

interface Row {
  data: { logId: string }
  state: string
  retry_count: number
  start_after: string
  output: unknown
}
const queued = async () =>
  (
    await sql<Row>`select data, state, retry_count, start_after, output from pgboss.job where name = 'test.mentioned' order by created_on`.execute(
      database.owner,
    )
  ).rows
const emptyQueue = () => sql`delete from pgboss.job where name = 'test.mentioned'`.execute(database.owner)
afterEach(emptyQueue)

describe('sending', () => {
  test('a job exists exactly when its transaction commits', async () => {
    const logId = randomUUID()
    const refused = transaction(null, async (trx) => {
      await send(trx, mentioned, { logId: randomUUID() })
      throw new Error('changed my mind')
    })
    await expect(refused).rejects.toThrow('changed my mind')
    await transaction(null, async (trx) => {
      await send(trx, mentioned, { logId })
      expect(await queued()).toEqual([])
    })
    expect(await queued()).toEqual([expect.objectContaining({ data: { logId }, state: 'created' })])
  })

  test('two of the same are two, unless sent once; what waits stands for both', async () => {
    await transaction(null, async (trx) => {
      for (const logId of ['a', 'a']) await send(trx, mentioned, { logId })
      for (const logId of ['b', 'c']) await send(trx, mentioned, { logId }, { once: 'digest' })
      await send(trx, mentioned, { logId: 'd' }, { once: 'another' })
    })
    expect((await queued()).map(({ data }) => data.logId).sort()).toEqual(['a', 'a', 'b', 'd'])
  })

  test('a job may wait for its time', async () => {
    const notBefore = new Date(Date.now() + 3_600_000)
    await transaction(null, (trx) => send(trx, mentioned, { logId: 'later' }, { notBefore }))
    const [row] = await queued()
    expect(new Date(row!.start_after).getTime()).toBe(notBefore.getTime())
  })

  test('what nothing handles is a mistake, and takes the transaction with it', async () => {
    await expect(transaction(null, (trx) => send(trx, nobodys, { logId: 'x' }))).rejects.toThrow('test.nobodys')
  })

  test('the app may send, and neither read nor take back what was sent', async () => {
    const asked = (statement: string) => transaction(null, (trx) => sql.raw(statement).execute(trx))
    await expect(asked('select data from pgboss.job')).rejects.toThrow('permission denied')
    await expect(asked('delete from pgboss.job')).rejects.toThrow('permission denied')
    await expect(asked(`update pgboss.queue set policy = 'standard'`)).rejects.toThrow('permission denied')
  })
})

describe('working', () => {
  /** Runs a worker with this handler until `until` holds. */
  async function working(run: JobHandler['run'], until: () => Promise<boolean>) {
    const pool = openPool({ url: database.ownerUrl, role: 'oldpond_worker', max: 2 })
    const worker = await startWorker(pool, [{ name: mentioned.name, run }])
    try {
      await expect.poll(until, { timeout: 15_000 }).toBe(true)
    } finally {
      await worker.stop()
      await pool.end()
    }
  }
  const isState = (state: string) => async () => (await queued()).every((row) => row.state === state)

  test('each job runs once, with its ids, as the worker’s role', async () => {
    const sent = Array.from({ length: 12 }, () => randomUUID())
    await transaction(null, async (trx) => {
      for (const logId of sent) await send(trx, mentioned, { logId })
    })
    const seen: unknown[] = []
    const roles = new Set<string>()
    await working(async ({ logId }, context) => {
      seen.push(logId)
      const role = await context.transaction((trx) => sql<{ r: string }>`select current_user as r`.execute(trx))
      roles.add(role.rows[0]!.r)
    }, isState('completed'))
    expect(seen.sort()).toEqual(sent.sort())
    expect([...roles]).toEqual(['oldpond_worker'])
  })

  test('one that fails is tried again later, and nothing of why is kept that may quote a text', async () => {
    await transaction(null, (trx) => send(trx, mentioned, { logId: 'x' }))
    await working(async () => {
      throw new RangeError('Invalid content: "what the log says"')
    }, isState('retry'))
    const [row] = await queued()
    expect(new Date(row!.start_after).getTime()).toBeGreaterThan(Date.now())
    expect(row!.output).toMatchObject({ kind: 'RangeError' })
    expect(JSON.stringify(row!.output)).not.toContain('what the log says')
  })

  test('its changes and its end are the handler’s: a throw rolls its transaction back', async () => {
    const email = `${randomUUID()}@example.org`
    await transaction(null, (trx) => send(trx, mentioned, { logId: 'x' }))
    await working(async (_, context) => {
      await context.transaction(async (trx) => {
        await trx.insertInto('person').values({ email, name: 'Half' }).execute()
        throw new Error('half way')
      })
    }, isState('retry'))
    expect(await database.owner.selectFrom('person').select('id').where('email', '=', email).execute()).toEqual([])
  })
})

test('making the queues again changes nothing and drops a schedule that is gone', async () => {
  const hourly = { name: mentioned.name, run: async () => {}, schedule: '0 * * * *' }
  const schedules = async () =>
    (
      await sql<{
        name: string
        cron: string
      }>`select name, cron from pgboss.schedule where name = 'test.mentioned'`.execute(database.owner)
    ).rows
  await createQueues(database.ownerUrl, [hourly])
  await createQueues(database.ownerUrl, [hourly])
  expect(await schedules()).toEqual([{ name: 'test.mentioned', cron: '0 * * * *' }])
  await createQueues(database.ownerUrl, [{ ...hourly, schedule: undefined }])
  expect(await schedules()).toEqual([])
})
