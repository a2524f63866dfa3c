import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openJournal } from '~/modules/logs/device/journal'
import { keepPage, keepTitle } from '~/modules/logs/device/kept-page'
import { textOnDevice } from '~/modules/logs/device/unsent-text'
import { postBegun } from '~/modules/logs/sync-client/begin-first'
import { sendUnsent } from '~/modules/logs/sync-client/send-unsent'
import { lockName } from '~/modules/logs/sync-client/tabs'
import { httpTransport } from '~/modules/logs/sync-client/transport'
import { someLocks } from '../../support/locks'
import { aSyncServer, type SyncServer } from '../../support/sync-server'

const ada = '11111111-1111-4111-8111-111111111111'
let server: SyncServer
let indexedDB: IDBFactory
let locks: ReturnType<typeof someLocks>
let titles: string[]
/** Called when another tab is asked to send. */
let onWaiting: () => void
const journal = () => openJournal(ada, { indexedDB, crypto: globalThis.crypto, now: Date.now })
const send = (only?: string[]) =>
  sendUnsent(ada, only, {
    transport: httpTransport({ deviceId: randomUUID(), base: server.base, patience: 2000 }),
    journal,
    locks,
    channel: () => void onWaiting(),
    postTitle: async (_, title) => titles.push(title) > 0,
    postBegun: postBegun(server.base),
    patience: 300,
  })
beforeEach(async () => {
  server = await aSyncServer()
  indexedDB = new IDBFactory()
  locks = someLocks()
  titles = []
  onWaiting = () => {}
})
afterEach(() => server.close())

/** Puts a text into the journal as a page does that was closed before it could send. */
async function written(entry: string, ...texts: string[]) {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const text of texts) {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(text)])
    const root = doc.getXmlFragment('default')
    root.insert(root.length, [paragraph])
  }
  const held = await journal()
  await held.append(
    entry,
    updates.map((data) => ({ id: randomUUID(), data })),
  )
}
const onServer = (entry: string) => server.stateOf(entry).getXmlFragment('default').toString()

test('everything that was written is sent, and stays readable on the device', async () => {
  await written('one', 'first', 'second')
  await written('two', 'other')
  expect(await send()).toEqual([])
  expect(onServer('one')).toBe('<paragraph>first</paragraph><paragraph>second</paragraph>')
  expect(onServer('two')).toBe('<paragraph>other</paragraph>')
  expect(await (await journal()).entriesWithUnsent()).toEqual([])
  expect(await textOnDevice(await journal(), 'one')).toBe('first\n\nsecond')
})

test('only the entries that were asked for', async () => {
  await written('one', 'first')
  await written('two', 'other')
  expect(await send(['two'])).toEqual([])
  expect(await (await journal()).entriesWithUnsent()).toEqual(['one'])
})

test('what can’t be sent is named and kept', async () => {
  await written('one', 'first')
  server.always('drop-request')
  expect(await send()).toEqual(['one'])
  server.always(undefined)
  expect(await send()).toEqual([])
  expect(onServer('one')).toBe('<paragraph>first</paragraph>')
})

test('more than the server takes at once goes in pieces', async () => {
  await written('one', 'silence '.repeat(60_000))
  expect(await send()).toEqual([])
  expect(server.posts.length).toBeGreaterThan(1)
  expect(onServer('one').length).toBeGreaterThan(480_000)
})

test('a title waits and goes too', async () => {
  const held = await journal()
  await keepPage(held, 'one', { anything: true })
  await keepTitle(held, 'one', 'Fifty-one seconds')
  expect(await send()).toEqual([])
  expect(titles).toEqual(['Fifty-one seconds'])
  expect(await send()).toEqual([])
  expect(titles).toHaveLength(1)
})

test('a tab that is sending is waited for, and not sent over', async () => {
  await written('one', 'first')
  let release = () => {}
  void locks.request(lockName(ada, 'one'), {}, () => new Promise<void>((resolve) => (release = resolve)))
  await Promise.resolve()
  expect(await send()).toEqual(['one'])
  expect(server.posts).toHaveLength(0)
  release()
})

test('a tab that goes without having sent is followed', async () => {
  await written('one', 'first')
  let release = () => {}
  void locks.request(lockName(ada, 'one'), {}, () => new Promise<void>((resolve) => (release = resolve)))
  await Promise.resolve()
  onWaiting = () => release()
  expect(await send()).toEqual([])
  expect(onServer('one')).toBe('<paragraph>first</paragraph>')
})

test('a browser that keeps nothing holds nothing', async () => {
  const env = {
    transport: httpTransport({ deviceId: randomUUID(), base: server.base }),
    journal: () => Promise.reject(new Error('denied')),
    locks,
    channel: () => undefined,
    postTitle: async () => true,
    postBegun: postBegun(server.base),
    patience: 10,
  }
  expect(await sendUnsent(ada, undefined, env)).toEqual([])
})
