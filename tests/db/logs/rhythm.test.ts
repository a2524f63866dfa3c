import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { changeRhythm, endReminders, openEntry, showRhythm } from '~/modules/logs/index.server'
import { rhythmForm } from '~/modules/logs/rhythm/forms'
import { reading } from '~db/client.server'
import { useTestDatabase } from '../../support/database'
import { aLog, anEntry } from '../../support/logs'
import { mailsTo } from '../../support/mail'
import { aZoneAt } from '../../support/zones'

const database = useTestDatabase()

async function silentFor(days: number, remindAfter: number | null = 7) {
  const log = await aLog(database.owner)
  const { trainee } = log
  const entryId = await anEntry(log)
  const person = { id: trainee.personId }
  await database.owner
    .updateTable('person')
    .set({ time_zone: await aZoneAt(database, 9) })
    .where('id', '=', person.id)
    .execute()
  await sql`update entry_writing set saved_at = now() - make_interval(days => ${days}) where entry_id = ${entryId}`.execute(
    database.owner,
  )
  await sql`update log set created_at = now() - interval '60 days' where id = ${log.logId}`.execute(database.owner)
  if (remindAfter) await changeRhythm(trainee, { pauseAfter: null, remindAfter })
  const mails = () => mailsTo(database, trainee.email)
  return { ...log, entryId, mails }
}

const look = (times = 1) => database.runScheduled('logs.look-for-silences', times)

describe('a reminder to write', () => {
  test('comes once for a silence, in the morning, from whichever worker', async () => {
    const { mails, entryId } = await silentFor(8)
    await look(2)
    await look()
    expect(await mails()).toHaveLength(1)
    expect((await mails())[0]!.text).not.toContain('Words enough')
    // Written since, and silent again.
    await sql`update entry_writing set saved_at = now() - interval '7 days 1 hour' where entry_id = ${entryId}`.execute(
      database.owner,
    )
    await look()
    expect(await mails()).toHaveLength(2)
  })

  test.each([
    ['nobody asked', 60, null],
    ['the silence is shorter', 6, 7],
  ] as const)('does not come when %s', async (_, days, remindAfter) => {
    const { mails } = await silentFor(days, remindAfter)
    await look()
    expect(await mails()).toEqual([])
  })

  test('does not come at another hour, to the suspended, or after the enrolment', async () => {
    const [elsewhere, suspended, ended] = [await silentFor(9), await silentFor(9), await silentFor(9)]
    await sql`update person set time_zone = (select name from pg_timezone_names where name like 'Etc/GMT%'
      and extract(hour from now() at time zone name) <> 9 limit 1) where id = ${elsewhere.trainee.personId}`.execute(
      database.owner,
    )
    await sql`update person set suspended_at = now() where id = ${suspended.trainee.personId}`.execute(database.owner)
    await sql`update enrolment set ended_at = now() where person_id = ${ended.trainee.personId}`.execute(database.owner)
    await look()
    for (const { mails } of [elsewhere, suspended, ended]) expect(await mails()).toEqual([])
  })

  test('is ended by the key in its mail, without signing in; a key that is none ends nothing', async () => {
    const { trainee, mails } = await silentFor(9)
    await look()
    const key = /\/reminders\/([0-9a-f-]{36})/.exec((await mails())[0]!.text)![1]!
    expect(await endReminders(randomUUID())).toBe(false)
    expect(await endReminders('no key')).toBe(false)
    expect(await showRhythm(trainee)).toMatchObject({ remindAfter: 7 })
    expect(await endReminders(key)).toBe(true)
    expect(await showRhythm(trainee)).toMatchObject({ remindAfter: null })
  })
})

test('a rhythm is its author’s, off at first, and known where one writes', async () => {
  const { trainee, logId, entryId } = await silentFor(1, null)
  expect(await showRhythm(trainee)).toEqual({ pauseAfter: null, remindAfter: null })
  await changeRhythm(trainee, rhythmForm.parse({ pauseAfter: '30', remindAfter: '' }))
  expect((await openEntry(trainee, logId, entryId)).pauseAfter).toBe(30)
  const { trainee: other } = await aLog(database.owner)
  expect(await reading(other, (trx) => trx.selectFrom('writing_rhythm').select('person_id').execute())).toEqual([])
  expect(rhythmForm.safeParse({ pauseAfter: '7', remindAfter: '' }).success).toBe(false)
})
