import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { action, loader } from '~/routes/entries.$entryId_.sync'
import type { Actor } from '~/policy/actor'
import { useTestDatabase } from '../../support/database'
import { ADevice, aLog, anEntry } from '../../support/logs'

const database = useTestDatabase()

const call = (handle: typeof action, actor: Actor | undefined, entryId: string, init: RequestInit) =>
  handle({
    request: new Request(`http://oldpond.test/entries/${entryId}/sync`, init),
    params: { entryId },
    context: { actor: async () => actor } as never,
  })
const post = (actor: Actor | undefined, entryId: string, given: Record<string, string> = {}, body?: Uint8Array) => {
  const update = new ADevice().type('Said.').update()
  const headers = {
    'x-oldpond-update': update.updateId,
    'x-oldpond-device': update.deviceId,
    'x-oldpond-schema': '1',
    ...given,
  }
  return call(action, actor, entryId, { method: 'POST', headers, body: (body ?? update.data) as BodyInit })
}
const get = (actor: Actor | undefined, entryId: string, headers: Record<string, string> = {}) =>
  call(loader as typeof action, actor, entryId, { headers })

test('a save answers when and as which it was saved; a state comes as bytes with its number and schema', async () => {
  const { trainee, ...log } = await aLog(database.owner)
  const entryId = await anEntry({ trainee, ...log })
  const saved = await post(trainee, entryId)
  expect(saved.status).toBe(200)
  expect(await saved.json()).toEqual({ saved: expect.stringMatching(/^\d{4}-.*Z$/), seq: 1 })
  const state = await get(trainee, entryId)
  expect(state.status).toBe(200)
  expect(Object.fromEntries(state.headers)).toMatchObject({
    'content-type': 'application/octet-stream',
    'cache-control': 'no-store',
    'x-oldpond-seq': '1',
    'x-oldpond-schema': '1',
  })
  const doc = new Y.Doc()
  Y.applyUpdate(doc, new Uint8Array(await state.arrayBuffer()))
  expect(doc.getXmlFragment('default').toString()).toContain('Said.')
  const vector = Buffer.from(Y.encodeStateVector(doc)).toString('base64url')
  expect((await get(trainee, entryId, { 'x-oldpond-vector': vector, 'x-oldpond-seq': '1' })).status).toBe(204)
  expect((await get(trainee, entryId, { 'x-oldpond-vector': vector, 'x-oldpond-seq': '0' })).status).toBe(200)
})

test('what can’t be saved answers why, and nothing is saved', async () => {
  const { trainee, ...log } = await aLog(database.owner)
  const entryId = await anEntry({ trainee, ...log })
  const { trainee: stranger } = await aLog(database.owner)
  const statuses = [
    [401, await post(undefined, entryId)],
    [401, await get(undefined, entryId)],
    [404, await post(stranger, entryId)],
    [404, await get(stranger, entryId)],
    [404, await post(trainee, randomUUID())],
    [404, await post(trainee, 'nonsense')],
    [404, await get(trainee, 'nonsense')],
    [409, await post(trainee, entryId, { 'x-oldpond-schema': '2' })],
    [413, await post(trainee, entryId, {}, new Uint8Array(262_145))],
    [413, await post(trainee, entryId, {}, new Uint8Array(5_000_000))],
    [422, await post(trainee, entryId, {}, new Uint8Array([1, 2, 3]))],
    [422, await post(trainee, entryId, {}, new Uint8Array())],
    [422, await post(trainee, entryId, { 'x-oldpond-update': 'one' })],
    [422, await post(trainee, entryId, { 'x-oldpond-device': '' })],
    [422, await post(trainee, entryId, { 'x-oldpond-schema': '-1' })],
    [422, await get(trainee, entryId, { 'x-oldpond-vector': '!!' })],
    [422, await get(trainee, entryId, { 'x-oldpond-vector': 'CQ' })],
    [422, await get(trainee, entryId, { 'x-oldpond-seq': 'x' })],
    [405, await call(action, trainee, entryId, { method: 'DELETE' })],
  ] as const
  expect(statuses.map(([, response]) => response.status)).toEqual(statuses.map(([status]) => status))
  expect((await get(trainee, entryId)).headers.get('x-oldpond-seq')).toBe('0')
})

test('an update as large as may be is saved', async () => {
  const { trainee, ...log } = await aLog(database.owner)
  const entryId = await anEntry({ trainee, ...log })
  const { data } = new ADevice().type('x'.repeat(262_000)).update()
  expect(data.length).toBeGreaterThan(262_000)
  expect(data.length).toBeLessThanOrEqual(262_144)
  expect((await post(trainee, entryId, {}, data)).status).toBe(200)
})
