import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import * as Y from 'yjs'
import { describe, expect, test } from 'vitest'
import { appendUpdate, mendEntry, readEntry, readState, showContents, showDesk } from '~/modules/logs/index.server'
import { cutVersion } from '~/modules/logs/cut-version.server'
import { attemptFacts } from '~/modules/submissions/index.server'
import { compactEntry } from '~/modules/logs/compact-entry.server'
import { NotFound, Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { transaction } from '~db/client.server'
import { useTestDatabase } from '../../support/database'
import { ADevice, aDocument, aLog, anEntry, anImpossibleUpdate, claimed } from '../../support/logs'

const database = useTestDatabase()

const deviceOn = async (actor: Actor, entryId: string) => {
  const state = await readState(actor, entryId)
  return new ADevice('update' in state ? state.update : undefined)
}
const figuresOf = (logId: string) =>
  database.owner.selectFrom('log_figures').selectAll().where('log_id', '=', logId).executeTakeFirstOrThrow()
const claimsOf = (entryId: string) =>
  database.owner
    .selectFrom('claim as c')
    .innerJoin('criterion as k', 'k.id', 'c.criterion_id')
    .select(['k.code', 'c.quote', 'c.passage_removed_at'])
    .where('c.entry_id', '=', entryId)
    .orderBy('k.position')
    .execute()
/** Whatever waits for its time has waited long enough. */
const runWhatWaits = async () => {
  await sql`update pgboss.job set start_after = now() where state = 'created'`.execute(database.owner)
  return database.runJobs()
}

test('what was saved is read at once, before any job has run', async () => {
  const log = await aLog(database.owner)
  const entryId = await anEntry(log, 'First.')
  const phone = await deviceOn(log.trainee, entryId)
  await appendUpdate(log.trainee, entryId, phone.type('Second paragraph.').update())
  const entry = await readEntry(log.trainee, entryId)
  expect(entry.html).toBe('<p data-at="0">First.</p><p data-at="8">Second paragraph.</p>')
  expect(entry.words).toBe(3)
  expect(await figuresOf(log.logId)).toMatchObject({ words: 3, entries: 1 })
})

describe('claims', () => {
  const withClaims = (...content: object[]) => ({ type: 'doc', content: [{ type: 'paragraph', content }] })

  test('count for criteria of the log’s framework; a code from elsewhere counts for nothing', async () => {
    const log = await aLog(database.owner)
    const entryId = await anEntry(log, withClaims(claimed('I waited.', 'C5'), claimed(' I asked.', 'X99')))
    expect(await claimsOf(entryId)).toEqual([{ code: 'C5', quote: 'I waited.', passage_removed_at: null }])
    expect((await figuresOf(log.logId)).criteria).toBe(1)
    const desk = await showDesk(log.trainee, new Date(), attemptFacts)
    expect(desk!.criteria.filter(({ entries }) => entries > 0).map(({ code }) => code)).toEqual(['C5'])
  })

  test('stay, marked as removed, when their passage goes; and stand again when it comes back', async () => {
    const log = await aLog(database.owner)
    const id = randomUUID()
    const entryId = await anEntry(log, withClaims(claimed('I waited.', 'C5', id)))
    const phone = await deviceOn(log.trainee, entryId)
    const page = phone.doc.getXmlFragment('default')
    page.delete(0, 1)
    await appendUpdate(log.trainee, entryId, phone.update())
    await readEntry(log.trainee, entryId)
    expect(await claimsOf(entryId)).toMatchObject([{ code: 'C5', passage_removed_at: expect.any(Date) }])
    expect((await figuresOf(log.logId)).criteria).toBe(0)

    phone.doc.transact(() => {
      const [paragraph, text] = [new Y.XmlElement('paragraph'), new Y.XmlText()]
      text.insert(0, 'I waited again.', { 'claim--aaaaaaaa': { id, criterion: 'C5' } })
      paragraph.insert(0, [text])
      page.insert(0, [paragraph])
    })
    await appendUpdate(log.trainee, entryId, phone.update())
    await readEntry(log.trainee, entryId)
    expect(await claimsOf(entryId)).toEqual([{ code: 'C5', quote: 'I waited again.', passage_removed_at: null }])
  })
})

describe('a document that breaks the schema', () => {
  const hostile: [string, (page: Y.XmlFragment) => void][] = [
    ['an unknown kind of node', (page) => page.insert(0, [new Y.XmlElement('iframe')])],
    ['bare text at the top', (page) => page.insert(0, [new Y.XmlText('bare')])],
    ['a hook', (page) => page.insert(0, [new Y.XmlHook('x') as never])],
    [
      'a link that runs a script',
      (page) => {
        const [paragraph, text] = [new Y.XmlElement('paragraph'), new Y.XmlText()]
        text.insert(0, 'press', { link: { href: 'javascript:alert(1)' } })
        paragraph.insert(0, [text])
        page.insert(0, [paragraph])
      },
    ],
    [
      'quotes nested without end',
      (page) => {
        let outer = new Y.XmlElement('blockquote')
        page.insert(0, [outer])
        for (let depth = 0; depth < 3000; depth++) {
          const inner = new Y.XmlElement('blockquote')
          outer.insert(0, [inner])
          outer = inner
        }
      },
    ],
  ]
  test.each(hostile)('%s: kept in the history, reported, the last good text shown', async (_, spoil) => {
    const log = await aLog(database.owner)
    const entryId = await anEntry(log, 'Good text.')
    const phone = await deviceOn(log.trainee, entryId)
    phone.doc.transact(() => spoil(phone.doc.getXmlFragment('default')))
    const { seq } = await appendUpdate(log.trainee, entryId, phone.update())
    const entry = await readEntry(log.trainee, entryId)
    expect(entry).toMatchObject({ html: '<p data-at="0">Good text.</p>', hasProblem: true, words: 2 })
    expect(await readState(log.trainee, entryId)).toMatchObject({ seq })

    phone.doc.getXmlFragment('default').delete(0, 1)
    await appendUpdate(log.trainee, entryId, phone.type('And more.').update())
    expect(await readEntry(log.trainee, entryId)).toMatchObject({ hasProblem: false, words: 4 })
  })

  test('one goes on from the last good text in its place; the old entry is taken out whole', async () => {
    const log = await aLog(database.owner)
    const before = await anEntry(log, 'Before.', { position: 1, title: 'a' })
    const claim = { type: 'doc', content: [{ type: 'paragraph', content: [claimed('Good text.', 'C5')] }] }
    const entryId = await anEntry(log, claim, { position: 2, title: 'b' })
    await anEntry(log, 'After.', { position: 3, title: 'c' })
    await expect(mendEntry(log.trainee, entryId)).rejects.toThrow(Refused)
    const phone = await deviceOn(log.trainee, entryId)
    phone.doc.getXmlFragment('default').insert(0, [new Y.XmlElement('iframe')])
    await appendUpdate(log.trainee, entryId, phone.update())
    const mended = await mendEntry(log.trainee, entryId)
    const { parts, takenOut } = await showContents(log.trainee, { logId: log.logId })
    expect(parts[0]!.entries.map(({ title, hasProblem }) => [title, hasProblem])).toEqual([
      ['a', false],
      ['b', false],
      ['c', false],
    ])
    expect(takenOut.map(({ id }) => id)).toEqual([entryId])
    expect((await readEntry(log.trainee, mended.entryId)).html).toContain('Good text.')
    expect(await figuresOf(log.logId)).toMatchObject({ words: 4, entries: 3, criteria: 1 })
    await expect(mendEntry((await aLog(database.owner)).trainee, before)).rejects.toThrow(NotFound)
  })

  test('one that could not be shown when it was saved, and now can be, is not mended but read anew', async () => {
    const log = await aLog(database.owner)
    const entryId = await anEntry(log, 'Good text.')
    const phone = await deviceOn(log.trainee, entryId)
    await appendUpdate(log.trainee, entryId, phone.type('And more.').update())
    const { seq } = (await readState(log.trainee, entryId)) as { seq: number }
    // As an older version of the product left it, whose documents could hold less.
    await database.owner
      .updateTable('entry_projection')
      .set({ seq, problem: 'forbidden-attribute' })
      .where('entry_id', '=', entryId)
      .execute()
    expect(await readEntry(log.trainee, entryId)).toMatchObject({ hasProblem: true, words: 2 })
    await transaction(log.trainee, (trx) => cutVersion(trx, entryId, 'hand-in'))
    expect(await readEntry(log.trainee, entryId)).toMatchObject({ hasProblem: false, words: 4 })
    await expect(mendEntry(log.trainee, entryId)).rejects.toThrow(Refused)
  })

  test('an update that can’t be applied is set apart, and what came before and after it is not', async () => {
    const log = await aLog(database.owner)
    const entryId = await anEntry(log, 'One.')
    const phone = await deviceOn(log.trainee, entryId)
    const broken = { ...new ADevice().type('x').update(), data: anImpossibleUpdate() }
    await appendUpdate(log.trainee, entryId, phone.type('Two.').update())
    await appendUpdate(log.trainee, entryId, broken)
    await appendUpdate(log.trainee, entryId, phone.type('Three.').update())
    expect(await readEntry(log.trainee, entryId)).toMatchObject({ words: 3, hasProblem: false })
    const apart = () =>
      database.owner
        .selectFrom('entry_update')
        .select('id')
        .where('entry_id', '=', entryId)
        .where('quarantined_at', 'is not', null)
        .execute()
    expect(await apart()).toEqual([{ id: broken.updateId }])
    await transaction(log.trainee, (trx) => compactEntry(trx, entryId))
    expect(await readEntry(log.trainee, entryId)).toMatchObject({ words: 3 })
    const archived = await database.owner
      .selectFrom('entry_update_archive')
      .select(['id', 'quarantined_at'])
      .where('entry_id', '=', entryId)
      .execute()
    expect(archived).toHaveLength(3)
    expect(archived.filter((row) => row.quarantined_at !== null).map((row) => row.id)).toEqual([broken.updateId])
  })

  test('half a character and NUL don’t keep a text from being shown', async () => {
    const log = await aLog(database.owner)
    const entryId = await anEntry(log, 'One.')
    const phone = await deviceOn(log.trainee, entryId)
    await appendUpdate(log.trainee, entryId, phone.type('nul \0 here').update())
    expect((await readEntry(log.trainee, entryId)).html).toContain('nul \ufffd here')
  })
})

describe('versions', () => {
  const versionsOf = (entryId: string) =>
    database.owner
      .selectFrom('entry_version')
      .select(['number', 'reason', 'plain'])
      .where('entry_id', '=', entryId)
      .orderBy('number')
      .execute()

  test('one is cut when a writing session has ended, none while it goes on, none when nothing changed', async () => {
    const log = await aLog(database.owner)
    const entryId = await anEntry(log, 'One.')
    const phone = await deviceOn(log.trainee, entryId)
    const longAgo = () =>
      database.owner
        .updateTable('entry_writing')
        .set({ saved_at: new Date(Date.now() - 3_600_000) })
        .where('entry_id', '=', entryId)
        .execute()

    await appendUpdate(log.trainee, entryId, phone.type('Two.').update())
    await runWhatWaits()
    expect(await versionsOf(entryId)).toEqual([])
    await longAgo()
    await runWhatWaits()
    expect(await versionsOf(entryId)).toEqual([{ number: 1, reason: 'session', plain: 'One.\n\nTwo.' }])

    // Written, and undone again.
    const page = phone.doc.getXmlFragment('default')
    await appendUpdate(log.trainee, entryId, phone.type('Three.').update())
    page.delete(2, 1)
    await appendUpdate(log.trainee, entryId, phone.update())
    await longAgo()
    await runWhatWaits()
    expect(await versionsOf(entryId)).toHaveLength(1)
  })
})

test('an entry made from a document is the same read by a device and read as a page', async () => {
  const log = await aLog(database.owner)
  const document = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'So what?' }] },
      {
        type: 'verse',
        content: ['old pond', 'a frog'].map((text) => ({ type: 'verseLine', content: [{ type: 'text', text }] })),
      },
      ...aDocument('And then.').content,
    ],
  }
  const entryId = await anEntry(log, document)
  const before = await readEntry(log.trainee, entryId)
  const phone = await deviceOn(log.trainee, entryId)
  await appendUpdate(log.trainee, entryId, phone.type('More.').update())
  const after = await readEntry(log.trainee, entryId)
  expect(after.html.startsWith(before.html)).toBe(true)
})
