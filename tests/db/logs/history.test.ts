import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import {
  appendUpdate,
  readEntry,
  readState,
  removeEntry,
  restoreEntry,
  restoreVersion,
  showContents,
  showHistory,
} from '~/modules/logs/index.server'
import { cutVersion } from '~/modules/logs/cut-version.server'
import { NotFound, Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { transaction } from '~db/client.server'
import { useTestDatabase } from '../../support/database'
import { ADevice, aDocument, aLog, anEntry, claimed } from '../../support/logs'

const database = useTestDatabase()

const cut = (trainee: Actor, entryId: string) => transaction(trainee, (trx) => cutVersion(trx, entryId, 'session'))
const usual = { sides: null }

/** An entry that was written in three sittings, with a version of each, and a device that is open on it. */
async function aHistory() {
  const log = await aLog(database.owner)
  const { trainee } = log
  const entryId = await anEntry(log, aDocument('First I spoke.'))
  await cut(trainee, entryId)
  const device = new ADevice()
  const receive = async () => device.receive(((await readState(trainee, entryId, {})) as { update: Uint8Array }).update)
  await receive()
  const write = async (text: string) => {
    await appendUpdate(trainee, entryId, device.type(text).update())
    await cut(trainee, entryId)
  }
  await write('Then I waited.')
  await write('Then they spoke.')
  const plain = async () => (await showHistory(trainee, entryId, usual)).now
  return { log, trainee, entryId, device, receive, write, plain }
}
const textsOf = ({ compared }: Awaited<ReturnType<typeof showHistory>>) =>
  compared?.blocks.flatMap(({ segments }) => segments.map(({ is, text }) => `${is}: ${text}`))

describe('the history of an entry', () => {
  test('tells of each version when, how long and why, and which stands now', async () => {
    const { trainee, entryId } = await aHistory()
    const { versions, now, hasOlder } = await showHistory(trainee, entryId, usual)
    expect(versions.map(({ number, words, reason, isNow }) => [number, words, reason, isNow])).toEqual([
      [3, 9, 'session', true],
      [2, 6, 'session', false],
      [1, 3, 'session', false],
    ])
    expect(now).toMatchObject({ words: 9, isKept: true })
    expect(hasOlder).toBe(false)
  })

  test('compares the newest two by itself, any two when asked, and now with what was not kept yet', async () => {
    const { trainee, entryId, device } = await aHistory()
    expect(textsOf(await showHistory(trainee, entryId, usual))).toEqual([
      'same: First I spoke.',
      'same: Then I waited.',
      'added: Then they spoke.',
    ])
    const first = await showHistory(trainee, entryId, { sides: { from: 1, to: 3 } })
    expect(textsOf(first)).toEqual(['same: First I spoke.', 'added: Then I waited.', 'added: Then they spoke.'])
    expect(first.compared!.counts).toEqual({ added: 6, removed: 0, moved: 0 })
    await appendUpdate(trainee, entryId, device.type('And I heard.').update())
    const unkept = await showHistory(trainee, entryId, usual)
    expect(unkept.compared).toMatchObject({ from: 3, to: 'now', words: { from: 9, to: 12 } })
    expect(unkept.now.isKept).toBe(false)
  })

  test('a version that is not there, and an entry of another, are not there', async () => {
    const { trainee, entryId } = await aHistory()
    const { trainee: other } = await aLog(database.owner)
    await expect(showHistory(trainee, entryId, { sides: { from: 1, to: 9 } })).rejects.toThrow(NotFound)
    await expect(showHistory(other, entryId, usual)).rejects.toThrow(NotFound)
    await expect(showHistory(trainee, 'no-id', usual)).rejects.toThrow(NotFound)
    await expect(restoreVersion(other, entryId, 1)).rejects.toThrow(NotFound)
    await expect(restoreVersion(trainee, entryId, 9)).rejects.toThrow(NotFound)
    await expect(restoreVersion(trainee, entryId, null)).rejects.toThrow(NotFound)
  })

  test('goes on, page by page', async () => {
    const { trainee, entryId } = await aHistory()
    await database.owner
      .insertInto('entry_version')
      .columns(['entry_id', 'log_id', 'trainee_id', 'number', 'reason', 'document', 'plain', 'html', 'words', 'digest'])
      .expression((eb) =>
        eb
          .selectFrom('entry_version as v')
          .innerJoin(sql<{ n: number }>`generate_series(4, 60)`.as<'n'>('n'), (join) => join.onTrue())
          .select(['v.entry_id', 'v.log_id', 'v.trainee_id', sql<number>`n`.as('number'), 'v.reason', 'v.document'])
          .select(['v.plain', 'v.html', 'v.words', 'v.digest'])
          .where('v.entry_id', '=', entryId)
          .where('v.number', '=', 1),
      )
      .execute()
    const newest = await showHistory(trainee, entryId, usual)
    expect([newest.versions.length, newest.versions.at(-1)!.number, newest.hasOlder]).toEqual([50, 11, true])
    const older = await showHistory(trainee, entryId, { ...usual, before: 11 })
    expect([older.versions.length, older.versions[0]!.number, older.hasOlder]).toEqual([10, 10, false])
  })
})

describe('putting a version back', () => {
  test('lets the text stand as it did, keeps how it stood before, and is a version itself', async () => {
    const { trainee, entryId, device } = await aHistory()
    await appendUpdate(trainee, entryId, device.type('Not kept yet.').update())
    await restoreVersion(trainee, entryId, 1)
    expect((await readEntry(trainee, entryId)).html).toBe('<p data-at="0">First I spoke.</p>')
    const { versions } = await showHistory(trainee, entryId, usual)
    expect(versions.map(({ number, words, reason, isNow }) => [number, words, reason, isNow])).toEqual([
      [5, 3, 'restore', true],
      [4, 12, 'session', false],
      [3, 9, 'session', false],
      [2, 6, 'session', false],
      [1, 3, 'session', true],
    ])
    await restoreVersion(trainee, entryId, 4)
    expect((await readEntry(trainee, entryId)).words).toBe(12)
  })

  test('twice is once, and what stands already is no change', async () => {
    const { trainee, entryId } = await aHistory()
    await Promise.all([restoreVersion(trainee, entryId, 2), restoreVersion(trainee, entryId, 2)])
    const once = await showHistory(trainee, entryId, usual)
    expect(once.versions.length).toBe(4)
    await restoreVersion(trainee, entryId, 2)
    await restoreVersion(trainee, entryId, 4)
    expect((await showHistory(trainee, entryId, usual)).versions.length).toBe(4)
  })

  test('is merged with what an open page wrote meanwhile: no word of that is lost', async () => {
    const { trainee, entryId, device, receive } = await aHistory()
    device.type('Written while it was put back.')
    await restoreVersion(trainee, entryId, 1)
    await appendUpdate(trainee, entryId, device.update())
    await receive()
    expect((await readEntry(trainee, entryId)).html).toBe(
      '<p data-at="0">First I spoke.</p><p data-at="16">Written while it was put back.</p>',
    )
    expect(device.doc.getXmlFragment('default').toString()).toContain('First I spoke.')
    expect(device.doc.getXmlFragment('default').toString()).not.toContain('they spoke')
  })

  test('brings claims back with their text', async () => {
    const log = await aLog(database.owner)
    const { trainee } = log
    const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'Once ' }, claimed('I waited.', 'C5')] }
    const entryId = await anEntry(log, { type: 'doc', content: [paragraph] })
    await cut(trainee, entryId)
    const claims = () => database.owner.selectFrom('claim').select(['quote', 'passage_removed_at']).execute()
    const device = new ADevice()
    device.receive(((await readState(trainee, entryId, {})) as { update: Uint8Array }).update)
    device.doc.getXmlFragment('default').delete(0, 1)
    await appendUpdate(trainee, entryId, device.type('Something else.').update())
    await readEntry(trainee, entryId)
    expect(await claims()).toEqual([{ quote: 'I waited.', passage_removed_at: expect.any(Date) }])
    await restoreVersion(trainee, entryId, 1)
    expect(await claims()).toEqual([{ quote: 'I waited.', passage_removed_at: null }])
  })

  test('a very long text comes back whole', async () => {
    const log = await aLog(database.owner)
    const long = Array.from(
      { length: 6000 },
      (_, at) => `Paragraph ${at} says that nothing of it went missing on the way.`,
    )
    const entryId = await anEntry(log, aDocument(...long))
    await cut(log.trainee, entryId)
    const device = new ADevice()
    device.receive(((await readState(log.trainee, entryId, {})) as { update: Uint8Array }).update)
    device.doc.getXmlFragment('default').delete(0, 6000)
    await appendUpdate(log.trainee, entryId, device.type('Gone.').update())
    await restoreVersion(log.trainee, entryId, 1)
    expect((await showHistory(log.trainee, entryId, { sides: { from: 1, to: 'now' } })).compared!.counts).toEqual({
      added: 0,
      removed: 0,
      moved: 0,
    })
  })
})

describe('the bin', () => {
  const emptied = async () => {
    await sql`insert into pgboss.job (name, data) values ('logs.empty-bin', '{}')`.execute(database.owner)
    expect(await database.runJobs()).toContain('logs.empty-bin')
  }
  const age = (entryId: string, days: number) =>
    database.owner
      .updateTable('entry')
      .set({ removed_at: sql<Date>`now() - make_interval(days => ${days})` })
      .where('id', '=', entryId)
      .execute()

  test('keeps an entry with its history for 30 days, and then lets all of it go', async () => {
    const { log, trainee, entryId } = await aHistory()
    const kept = await anEntry(log, 'Stays.', { position: 2 })
    await removeEntry(trainee, entryId)
    expect((await showHistory(trainee, entryId, usual)).entry.isTakenOut).toBe(true)
    await expect(restoreVersion(trainee, entryId, 1)).rejects.toThrow(Refused)
    await age(entryId, 29)
    await emptied()
    await restoreEntry(trainee, entryId)
    expect((await showHistory(trainee, entryId, usual)).versions.length).toBe(3)
    await removeEntry(trainee, entryId)
    await age(entryId, 31)
    await emptied()
    await expect(showHistory(trainee, entryId, usual)).rejects.toThrow(NotFound)
    await expect(restoreEntry(trainee, entryId)).rejects.toThrow(NotFound)
    expect((await showContents(trainee, { logId: log.logId })).takenOut).toEqual([])
    expect((await readEntry(trainee, kept)).html).toBe('<p data-at="0">Stays.</p>')
    for (const table of ['entry_version', 'entry_update', 'entry_update_archive', 'entry_state'] as const)
      expect(
        await database.owner.selectFrom(table).select('entry_id').where('entry_id', '=', entryId).execute(),
      ).toEqual([])
  })

  test('nobody but the worker empties it, and no sooner', async () => {
    const { trainee } = await aHistory()
    await expect(transaction(trainee, (trx) => sql`select app.empty_bin(30, 1)`.execute(trx))).rejects.toThrow(
      /permission denied/,
    )
    await expect(sql`select app.empty_bin(29, 1)`.execute(database.owner)).rejects.toThrow(/30 days/)
  })
})
