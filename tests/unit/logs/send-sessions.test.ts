import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openJournal } from '~/modules/logs/device/journal'
import { findKeptSession, keepSession, keptSessions, type KeptSession } from '~/modules/logs/device/kept-sessions'
import { openDatabase } from '~/modules/logs/device/database'
import { markedUnsent } from '~/modules/logs/device/unsent-mark'
import { postSession, type PostedSession, sendSessions } from '~/modules/logs/sync-client/send-sessions'
import { refusalOf } from '~/modules/logs/ui/sessions/typed-session'
import { wordsOfSession } from '~/modules/logs/ui/sessions/session-words'
import { someLocks } from '../../support/locks'
import { aStorage } from '../../support/storage'

const ada = '11111111-1111-4111-8111-111111111111'
const bea = '22222222-2222-4222-8222-222222222222'
const typed = {
  heldOn: '2026-04-14',
  setName: 'Basin set',
  format: 'virtual',
  role: 'facilitator',
  minutes: '90',
  members: '5',
  issue: 'The silence went on',
  question: ['What else?', ''],
  questionType: ['open', 'open'],
}
const session = (id: string, given: Partial<KeptSession> = {}): KeptSession => ({
  id,
  logId: 'log',
  is: 'waiting',
  typed,
  isChanged: false,
  refusal: null,
  ...given,
})

let indexedDB: IDBFactory
let locks: ReturnType<typeof someLocks>
let clock = 0
const journal = (person: string) => openJournal(person, { indexedDB, crypto: globalThis.crypto, now: () => ++clock })
const keep = async (person: string, ...sessions: KeptSession[]) => {
  const held = await journal(person)
  for (const each of sessions) await keepSession(held, person, each)
}
const left = async (person: string) => (await keptSessions(await journal(person))).map(({ id, is }) => `${id} ${is}`)

beforeEach(() => {
  indexedDB = new IDBFactory()
  locks = someLocks()
  vi.stubGlobal('localStorage', aStorage())
})
afterEach(() => vi.unstubAllGlobals())

describe('set sessions on the device', () => {
  const sendWith = (answer: (session: KeptSession) => PostedSession) => {
    const posted: string[] = []
    const post = async (each: KeptSession) => {
      posted.push(each.id)
      return answer(each)
    }
    return { posted, send: (person = ada) => sendSessions(person, { post, journal, locks }) }
  }
  const saved = () => ({ kind: 'saved' }) as const

  test('what waits is sent, the oldest first, and is let go once it is saved; what was begun stays', async () => {
    await keep(ada, session('a'), session('b', { is: 'begun' }), session('c'))
    const { posted, send } = sendWith(saved)
    expect((await send()).saved.map(({ id }) => id)).toEqual(['a', 'c'])
    expect(posted).toEqual(['a', 'c'])
    expect(await left(ada)).toEqual(['b begun'])
    expect(markedUnsent(ada)).toEqual(['session/b'])
  })

  test('a server that can’t be reached leaves everything as it was', async () => {
    await keep(ada, session('a'), session('b'))
    const { posted, send } = sendWith(() => ({ kind: 'failed', why: 'unreachable' }))
    expect(await send()).toMatchObject({ saved: [], stopped: 'unreachable' })
    expect(posted).toEqual(['a'])
    expect(await left(ada)).toEqual(['b waiting', 'a waiting'])
  })

  test('one that is refused stays with the reason, and does not hold up the next', async () => {
    await keep(ada, session('a'), session('b'))
    const refusal = { refused: { code: 'x', sentence: 'No.' }, fields: { minutes: 'Too long.' }, typed }
    const { send } = sendWith(({ id }) => (id === 'a' ? { kind: 'refused', refusal } : { kind: 'saved' }))
    const sent = await send()
    expect(sent.saved.map(({ id }) => id)).toEqual(['b'])
    expect(sent.left).toMatchObject([{ id: 'a', is: 'begun', refusal, typed }])
  })

  test('two tabs that send at once send each one once', async () => {
    await keep(ada, session('a'), session('b'))
    const { posted, send } = sendWith(saved)
    await Promise.all([send(), send()])
    expect(posted).toEqual(['a', 'b'])
  })

  test('another person neither sees nor sends it, and nothing of it stands in the clear', async () => {
    await keep(ada, session('a'))
    const { posted, send } = sendWith(saved)
    expect(await send(bea)).toMatchObject({ saved: [], left: [] })
    expect(posted).toEqual([])
    expect(await findKeptSession(await journal(bea), 'log', 'a')).toBeUndefined()
    const db = await openDatabase(indexedDB)
    const rows = await new Promise((resolve) => {
      const request = db.transaction('papers').objectStore('papers').getAll()
      request.onsuccess = () => resolve(request.result)
    })
    const bytes = (rows as { data: { data: ArrayBuffer } }[]).map(({ data }) =>
      Buffer.from(data.data).toString('latin1'),
    )
    expect(bytes).toHaveLength(1)
    expect(bytes.join() + JSON.stringify(rows)).not.toMatch(/silence|Basin/)
  })

  test('is forgotten with everything else of its person', async () => {
    await keep(ada, session('a'))
    await keep(bea, session('b'))
    await (await journal(ada)).forget()
    expect(await left(ada)).toEqual([])
    expect(await left(bea)).toEqual(['b waiting'])
  })

  test('a browser that keeps nothing has nothing to send', async () => {
    const send = sendSessions(ada, {
      post: () => Promise.reject(new Error('asked')),
      journal: () => Promise.reject(new Error('refused')),
      locks,
    })
    expect(await send).toEqual({ saved: [], left: [], stopped: null })
  })

  test('is a text to take away, without what was not filled in', () => {
    expect(wordsOfSession(session('a'))).toContain('Basin set')
    expect(wordsOfSession(session('a'))).toContain('What else?')
    expect(wordsOfSession(session('a')).split('\n')).toHaveLength(8)
  })
})

describe('what the server says to one', () => {
  const answer = (status: number, body: unknown, type = 'application/json') =>
    vi.stubGlobal(
      'fetch',
      async () => new Response(JSON.stringify(body), { status, headers: { 'content-type': type } }),
    )

  test.each([
    ['saved in our own words', 200, { saved: '2026-04-14T10:00:00Z' }, { kind: 'saved' }],
    ['a café’s page', 200, { welcome: true }, { kind: 'failed', why: 'unreachable' }],
    ['signed out', 401, { code: 'signed-out' }, { kind: 'failed', why: 'signed-out' }],
    ['restarting', 503, {}, { kind: 'failed', why: 'unreachable' }],
    ['somebody else’s log', 404, { code: 'not-found' }, { kind: 'refused', refusal: { fields: {} } }],
    [
      'refused with reasons',
      422,
      { refused: { code: 'x', sentence: 'Check.' }, fields: { minutes: 'Too long.' }, typed: {} },
      { kind: 'refused', refusal: { refused: { sentence: 'Check.' }, fields: { minutes: 'Too long.' }, typed } },
    ],
  ])('%s', async (_, status, body, posted) => {
    answer(status, body)
    expect(await postSession(session('a'))).toMatchObject(posted)
  })

  test('nothing at all', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    expect(await postSession(session('a'))).toEqual({ kind: 'failed', why: 'unreachable' })
  })
})

test('a form is checked here by the server’s own rules', () => {
  expect(refusalOf(typed)).toBeUndefined()
  expect(refusalOf({ ...typed, minutes: 'soon', setName: ' ' })!.fields).toEqual({
    minutes: 'Give the length in minutes, between 1 and 1,440.',
    setName: 'Give the set a name. It can be one you made up.',
  })
})
