import { sql } from 'kysely'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { migrate } from '~db/migrate.server'
import { migrations } from '~db/migrations/index'
import { useTestDatabase } from '../../support/database'

const database = useTestDatabase()

let clients: pg.Client[] = []
afterEach(async () => {
  for (const client of clients) await client.end()
  clients = []
})
async function aClient() {
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  clients.push(client)
  return client
}

/** A migration that locks one table, then another. */
const locking = (first: string, second: string) => ({
  up: async (db: Parameters<(typeof migrations)[string]['up']>[0]) => {
    await sql`lock table ${sql.table(first)} in access exclusive mode`.execute(db)
    await sql`lock table ${sql.table(second)} in access exclusive mode`.execute(db)
  },
})

/** Resolves once somebody waits for a lock on the table. */
const waitedFor = (client: pg.Client, table: string) =>
  expect
    .poll(
      async () =>
        (await client.query('select from pg_locks where not granted and relation = $1::regclass', [table])).rowCount,
    )
    .toBeGreaterThan(0)

test('a migration that locks tables the other way round than somebody who saves gives way, and comes again', async () => {
  const [writer, watcher] = [await aClient(), await aClient()]
  await writer.query('begin')
  await writer.query('lock table entry_update in row exclusive mode')
  const migrated = migrate(database.ownerUrl, {
    ...migrations,
    '9001_crossing': locking('entry_writing', 'entry_update'),
  })
  await waitedFor(watcher, 'entry_update')
  await writer.query('lock table entry_writing in row exclusive mode')
  await writer.query('commit')
  expect(await migrated).toEqual(['9001_crossing'])
})

test('nobody who comes after a migration waits for as long as the one whom it waits for', async () => {
  const [reader, writer, watcher] = [await aClient(), await aClient(), await aClient()]
  await reader.query('begin')
  await reader.query('lock table entry_update in access share mode')
  const known = { ...migrations, '9001_crossing': locking('entry_writing', 'entry_update') }
  const migrated = migrate(database.ownerUrl, { ...known, '9002_waiting': locking('entry_update', 'entry') })
  await waitedFor(watcher, 'entry_update')
  // The reader reads on: a backup may for minutes.
  await writer.query('begin')
  await writer.query('lock table entry_update in row exclusive mode')
  await writer.query('commit')
  await reader.query('commit')
  expect(await migrated).toEqual(['9002_waiting'])
})
