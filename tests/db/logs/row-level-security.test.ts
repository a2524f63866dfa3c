import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { appendUpdate } from '~/modules/logs/index.server'
import { compactEntry } from '~/modules/logs/compact-entry.server'
import { cutVersion } from '~/modules/logs/cut-version.server'
import { reading, transaction } from '~db/client.server'
import { useTestDatabase } from '../../support/database'
import { ADevice, aLog, anEntry, claimed, type ALog } from '../../support/logs'
import { aPerson } from '../../support/factories'

const database = useTestDatabase()

const tables = [
  'log',
  'part',
  'entry',
  'entry_writing',
  'entry_state',
  'entry_update',
  'entry_update_archive',
  'entry_projection',
  'entry_version',
  'claim',
  'set_session',
  'session_question',
  'log_figures',
] as const

const session = {
  heldOn: '2026-04-14',
  setName: 'Basin set',
  format: 'virtual',
  role: 'facilitator',
  minutes: 120,
  members: 6,
  issue: '',
  heldBack: '',
  actions: '',
  learned: '',
  questions: [{ text: 'What else?', type: 'open' }],
} as const

let mine: ALog
let theirs: ALog
let theirEntry: string

beforeAll(async () => {
  ;[mine, theirs] = [await aLog(database.owner), await aLog(database.owner)]
  theirEntry = await anEntry(
    theirs,
    { type: 'doc', content: [{ type: 'paragraph', content: [claimed('Theirs alone.', 'C1')] }] },
    { kind: 'session', session: { ...session, questions: [...session.questions] } },
  )
  const device = new ADevice()
  await appendUpdate(theirs.trainee, theirEntry, device.type('One.').update())
  await transaction(theirs.trainee, (trx) => compactEntry(trx, theirEntry))
  await appendUpdate(theirs.trainee, theirEntry, device.type('Two.').update())
  await transaction(theirs.trainee, (trx) => cutVersion(trx, theirEntry, 'session'))
})

const count = (trx: Parameters<Parameters<typeof reading>[1]>[0], table: string) =>
  sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(trx).then(({ rows }) => rows[0]!.n)

describe.each(tables)('%s', (table) => {
  test('holds rows of the other trainee', async () => {
    const n = await transaction(theirs.trainee, (trx) => count(trx, table))
    expect(n).toBeGreaterThan(0)
  })
  test('gives raw SQL no row of the other trainee', async () => {
    const rows = await reading(mine.trainee, (trx) =>
      sql`select from ${sql.table(table)} where trainee_id = ${theirs.trainee.personId}`.execute(trx),
    )
    expect(rows.rows).toEqual([])
  })
  test('gives nobody a row when nobody asks', async () => {
    expect(await reading(null, (trx) => count(trx, table))).toBe(0)
  })
  test('changes and loses no row of the other trainee', async () => {
    const change = sql`update ${sql.table(table)} set trainee_id = trainee_id where trainee_id = ${theirs.trainee.personId}`
    const remove = sql`delete from ${sql.table(table)} where trainee_id = ${theirs.trainee.personId}`
    for (const statement of [change, remove]) {
      const touched = await transaction(mine.trainee, (trx) => statement.execute(trx)).then(
        (result) => Number(result.numAffectedRows ?? 0),
        (error: { code: string }) => (error.code === '42501' ? 0 : Promise.reject(error)),
      )
      expect(touched).toBe(0)
    }
  })
})

test('no row of one’s own can be hung on another’s entry or log', async () => {
  const own = mine.trainee.personId
  const attempts = [
    sql`insert into entry_update (entry_id, id, trainee_id, device_id, data, schema_version, seq) values (${theirEntry}, ${randomUUID()}, ${own}, ${randomUUID()}, '\\x00', 1, 99)`,
    sql`insert into part (log_id, trainee_id, position) values (${theirs.logId}, ${own}, 9)`,
    sql`insert into entry (log_id, part_id, trainee_id, kind, position) values (${mine.logId}, ${theirs.partId}, ${own}, 'reflection', 9)`,
    sql`insert into entry_version (entry_id, log_id, trainee_id, number, reason, document, plain, html, words, digest) values (${theirEntry}, ${mine.logId}, ${own}, 99, 'session', '{}', '', '', 0, '\\x00')`,
  ]
  for (const attempt of attempts)
    await expect(transaction(mine.trainee, (trx) => attempt.execute(trx))).rejects.toMatchObject({ code: '23503' })
})

test('a log needs an enrolment', async () => {
  const { cohort_id, programme_id, organisation_id } = await database.owner
    .selectFrom('log')
    .selectAll()
    .where('id', '=', theirs.logId)
    .executeTakeFirstOrThrow()
  const values = { trainee_id: mine.trainee.personId, cohort_id, programme_id, organisation_id }
  await expect(
    transaction(mine.trainee, (trx) => trx.insertInto('log').values(values).execute()),
  ).rejects.toMatchObject({ code: '23503' })
})

test('an admin of the organisation sees figures, and not a word', async () => {
  const { organisation_id: organisationId } = await database.owner
    .selectFrom('log')
    .select('organisation_id')
    .where('id', '=', theirs.logId)
    .executeTakeFirstOrThrow()
  const admin = await aPerson(database.owner, { role: 'admin', organisationId })
  for (const table of tables) {
    const n = await reading(admin, (trx) => count(trx, table))
    expect([table, n]).toEqual([table, table === 'log_figures' ? 1 : 0])
  }
})

test('every view asks as whoever looks', async () => {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('v', 'm') and n.nspname in ('public', 'app')
      and not coalesce(c.reloptions @> array['security_invoker=true'], false)`.execute(database.owner)
  expect(rows).toEqual([])
})
