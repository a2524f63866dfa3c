import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { begunEntries, mayBeBegunHere } from '~/modules/logs/device/begun-entries'
import { openJournal } from '~/modules/logs/device/journal'
import { setCurrentPerson } from '~/modules/logs/device/person'
import { markedUnsent } from '~/modules/logs/device/unsent-mark'
import { project } from '~/modules/logs/editor/projection'
import type { WrittenKind } from '~/modules/logs/entry-kind'
import { beginFirst, postBegun } from '~/modules/logs/sync-client/begin-first'
import { EntrySync } from '~/modules/logs/sync-client/entry-sync'
import { sendUnsent } from '~/modules/logs/sync-client/send-unsent'
import { httpTransport } from '~/modules/logs/sync-client/transport'
import { beginHere } from '~/modules/logs/ui/write/begin-here'
import { recallAll, recallPage } from '~/modules/logs/ui/write/kept'
import { putSurroundings } from '~/modules/logs/ui/write/kept-surroundings'
import { plainSettings } from '~/modules/logs/verse-settings'
import { someLocks } from '../../support/locks'
import { aStorage } from '../../support/storage'
import { aSyncServer, type SyncServer } from '../../support/sync-server'

const ada = '11111111-1111-4111-8111-111111111111'
const bea = '22222222-2222-4222-8222-222222222222'
const logId = 'a0000000-0000-4000-8000-000000000001'
const part = (id: string, number: number) => ({ id, number, title: '', words: 0, entries: [] })

let server: SyncServer
let opened: EntrySync[] = []
beforeEach(async () => {
  server = await aSyncServer()
  server.hasOnly()
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('localStorage', aStorage())
  setCurrentPerson(ada)
  const journal = await openJournal(ada)
  await putSurroundings(journal, {
    person: { id: ada, timeZone: 'Europe/Dublin' },
    log: {
      id: logId,
      title: 'The pond',
      cohortName: 'Spring',
      programmeName: 'Action learning',
      safeguardingContact: 'safe@example.org',
      verse: plainSettings,
    },
    outline: [part('p1', 1), part('p2', 2)],
    pauseAfter: null,
    criteria: [],
    range: { min: 0, max: 10, words: 0 },
  })
})
afterEach(async () => {
  opened.forEach((sync) => sync.close())
  opened = []
  await server.close()
  vi.unstubAllGlobals()
})

const begin = async (kind: WrittenKind, partId?: string) =>
  (await beginHere(ada, { logId, kind, partId }))!.split('/').at(-1)!
const transport = (person = ada) =>
  beginFirst(httpTransport({ deviceId: 'd', base: server.base, patience: 2000 }), {
    person,
    journal: () => openJournal(person),
    post: postBegun(server.base),
  })

async function open(entry: string) {
  const sync = new EntrySync({
    person: ada,
    entry,
    transport: transport(),
    newId: randomUUID,
    tabs: { channel: () => undefined, locks: someLocks() },
    isVisible: () => true,
    pace: { gather: 5, poll: 30, retry: 0.02, silence: 1000 },
  })
  opened.push(sync)
  await sync.open()
  return sync
}
const until = (claim: () => void) => vi.waitFor(claim, { timeout: 5000, interval: 5 })
const contentOf = (doc: Y.Doc) => (project(doc) as { content: unknown }).content
const sendAll = (post = postBegun(server.base)) =>
  sendUnsent(ada, undefined, {
    transport: httpTransport({ deviceId: 'd', base: server.base, patience: 2000 }),
    journal: openJournal,
    locks: someLocks(),
    channel: () => undefined,
    postTitle: async () => true,
    postBegun: post,
    patience: 300,
  })

test('a haiku begun without the server has one verse, is made before anything of it is sent, and is made once', async () => {
  server.always('drop-request')
  const id = await begin('haiku')
  const page = await open(id)
  expect(page.phase).toBe('writing')
  expect(contentOf(page.doc)).toEqual([{ type: 'verse', content: [{ type: 'verseLine' }] }])
  const line = (page.doc.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlElement
  line.insert(0, [new Y.XmlText('An old silent pond')])
  await until(() => expect(page.state.is).toBe('kept'))
  expect(mayBeBegunHere(id)).toBe(true)

  server.always(undefined)
  page.wake()
  await until(() => expect(page.state.is).toBe('saved'))
  expect(server.begun).toEqual([id])
  expect(contentOf(server.stateOf(id))).toEqual(contentOf(page.doc))
  expect(mayBeBegunHere(id)).toBe(false)
  page.close()
  expect(contentOf((await open(id)).doc)).toEqual(contentOf(server.stateOf(id)))
  expect(server.begun).toEqual([id])
})

test('when the answer to its making is lost it is asked for again, by the same name', async () => {
  const id = await begin('reflection')
  server.next({ status: 404 }, 'drop-reply')
  const page = await open(id)
  expect(page.phase).toBe('writing')
  await until(() => expect(page.state).toMatchObject({ is: 'saved' }))
  expect(server.begun).toEqual([id])
  server.hasOnly()
  expect(await sendAll()).toEqual([])
  expect(server.begun).toEqual([id, id])
  expect(markedUnsent(ada)).toEqual([])
})

test('one in which nothing was written is made too, from whichever page', async () => {
  const id = await begin('diary')
  server.always('drop-request')
  expect(await sendAll()).toEqual([id])
  server.always(undefined)
  expect(await sendAll()).toEqual([])
  expect(await sendAll()).toEqual([])
  expect(server.begun).toEqual([id])
  expect(server.posts).toEqual([])
})

test('what the server does not take stays here, and says so', async () => {
  const id = await begin('haiku')
  expect(await sendAll(async () => 'not-here')).toEqual([id])
  expect(await begunEntries(await openJournal(ada))).toMatchObject([{ id, logId, kind: 'haiku', partId: 'p2' }])
  expect((await openJournal(ada).then((journal) => journal.load(id)))!.unsent).toHaveLength(1)
})

test('another person on the same browser neither sees nor sends it', async () => {
  const id = await begin('haiku')
  setCurrentPerson(bea)
  expect(mayBeBegunHere(id)).toBe(false)
  expect(await recallPage(id)).toBeNull()
  expect(await recallAll()).toEqual({ person: bea, entries: [], logs: [] })
  expect(await transport(bea).post(id, { id: randomUUID(), data: new Uint8Array([0, 0]) })).toEqual({
    kind: 'failed',
    why: 'not-here',
  })
  expect(server.begun).toEqual([])
})

test('it stands at the end of its part, else of the log, on every page of the log that opens here', async () => {
  const first = await begin('reflection', 'p1')
  const second = await begin('haiku')
  const outline = (await recallPage(first))!.opened.outline
  expect(outline.map(({ entries }) => entries.map(({ id }) => id))).toEqual([[first], [second]])
  const { entry, previous } = (await recallPage(second))!.opened
  expect(entry).toMatchObject({ kind: 'haiku', title: '', partId: 'p2', savedAt: null })
  expect(previous?.id).toBe(first)
  const { entries, logs } = await recallAll()
  expect(entries.map(({ to }) => to).sort()).toEqual([first, second].map((id) => `/logs/${logId}/entries/${id}`).sort())
  expect(logs).toEqual([{ id: logId, name: 'The pond', begins: { entries: true, sessions: false } }])
})

test('a browser that keeps nothing begins nothing; nor does one that knows nothing of the log', async () => {
  expect(await beginHere(ada, { logId: 'another', kind: 'haiku' })).toBeNull()
  vi.stubGlobal('indexedDB', undefined)
  expect(await beginHere(ada, { logId, kind: 'haiku' })).toBeNull()
})

test('entries that the server has cost no request more', async () => {
  server.hasOnly('known')
  await transport().fetch('known')
  await transport().post('known', { id: randomUUID(), data: Y.encodeStateAsUpdate(new Y.Doc()) })
  expect(server.looks + server.posts.length).toBe(2)
  expect(server.begun).toEqual([])
})
