import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { reading, transaction, type Trx } from '~db/client.server'
import { useTestDatabase } from '../../support/database'
import { aLog, type ALog } from '../../support/logs'

const database = useTestDatabase()

const logsSeen = (trx: Trx, ids: string[]) =>
  sql<{
    id: string
  }>`select id from log where id = any(${ids}) and created_at <= ${new Date(Date.now() + 1000)}`.execute(trx)

test('a plan that is kept shows each asker their own rows, however often and in whatever turns', async () => {
  const logs: ALog[] = [await aLog(database.owner), await aLog(database.owner)]
  const ids = logs.map(({ logId }) => logId)
  // From the sixth time on PostgreSQL may use one plan for all.
  for (let time = 0; time < 60; time++) {
    const { trainee, logId } = logs[time % 2]!
    const { rows } = await reading(trainee, (trx) => logsSeen(trx, ids))
    expect(rows).toEqual([{ id: logId }])
  }
  const { rows } = await reading(null, (trx) => logsSeen(trx, ids))
  expect(rows).toEqual([])
})

test('queries sent together are answered each with its own', async () => {
  const { trainee } = await aLog(database.owner)
  const numbers = Array.from({ length: 40 }, (_, at) => at)
  const answers = await transaction(trainee, (trx) =>
    Promise.all(numbers.map((n) => sql<{ n: number }>`select ${n}::int as n`.execute(trx))),
  )
  expect(answers.map(({ rows }) => rows[0]!.n)).toEqual(numbers)
})

test('a transaction whose first query fails leaves nothing behind and its connection usable', async () => {
  const { trainee, logId } = await aLog(database.owner)
  for (let time = 0; time < 12; time++) {
    await expect(transaction(trainee, (trx) => sql`select 1 / ${0}::int as n`.execute(trx))).rejects.toThrow('division')
    const { rows } = await transaction(trainee, (trx) => logsSeen(trx, [logId]))
    expect(rows).toHaveLength(1)
  }
})
