import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import * as Y from 'yjs'
import { describe, expect, test } from 'vitest'
import { readEntry, readState } from '~/modules/logs/index.server'
import { compactEntry } from '~/modules/logs/compact-entry.server'
import { action } from '~/routes/entries.$entryId_.sync'
import type { Actor } from '~/policy/actor'
import { transaction } from '~db/client.server'
import { useTestDatabase } from '../../support/database'
import { hostile, page } from '~/faults/hostile-updates'
import { ADevice, aLog, anEntry } from '../../support/logs'

const database = useTestDatabase()

const post = (actor: Actor, entryId: string, data: Uint8Array, updateId: string = randomUUID()) =>
  action({
    request: new Request(`http://oldpond.test/entries/${entryId}/sync`, {
      method: 'POST',
      headers: { 'x-oldpond-update': updateId, 'x-oldpond-device': randomUUID(), 'x-oldpond-schema': '1' },
      body: data as BodyInit,
    }),
    params: { entryId },
    context: { actor: async () => actor } as never,
  })

/** Both of the trainee's ways to their text, and compaction: none throws, and what was acknowledged before is there. */
async function expectKept(actor: Actor, entryId: string, words: string) {
  const kept = async () => {
    const state = await readState(actor, entryId)
    if ('isUnchanged' in state) throw new Error('It was to be a state')
    const doc = new Y.Doc()
    Y.applyUpdate(doc, state.update)
    const texts = page(doc)
      .toArray()
      .map((item) => (item instanceof Y.XmlElement && item.nodeName === 'paragraph' ? item.toString() : ''))
    expect(texts.join()).toContain(words)
  }
  await kept()
  expect((await readEntry(actor, entryId)).html).toContain('Written first.')
  await transaction(actor, (trx) => compactEntry(trx, entryId))
  await kept()
}

describe('a hostile update is refused or kept apart, and what was acknowledged stays:', () => {
  test.each(Object.entries(hostile))('%s', async (_, data) => {
    const log = await aLog(database.owner)
    const entryId = await anEntry(log, 'Written first.')
    const other = await anEntry(log, 'Elsewhere.')
    await readEntry(log.trainee, entryId)
    const state = await readState(log.trainee, entryId)
    const phone = new ADevice('update' in state ? state.update : undefined)
    const answer = await post(log.trainee, entryId, data)
    expect([200, 422]).toContain(answer.status)
    if (answer.status === 422) expect(await answer.json()).toMatchObject({ refused: { code: 'logs_sync_undecodable' } })
    const after = phone.type('Written after.').update()
    expect((await post(log.trainee, entryId, after.data, after.updateId)).status).toBe(200)
    await expectKept(log.trainee, entryId, 'Written after.')
    expect((await readEntry(log.trainee, other)).html).toContain('Elsewhere.')
  })
})

test('bytes changed, cut off or put in anywhere: refused or kept apart, and what was acknowledged stays', async () => {
  const log = await aLog(database.owner)
  const entryId = await anEntry(log, 'Written first.')
  await readEntry(log.trainee, entryId)
  const state = await readState(log.trainee, entryId)
  const phone = new ADevice('update' in state ? state.update : undefined)
  const real = new ADevice().type('A real update, with words in it.').update().data
  const mutated = fc
    .tuple(fc.nat(real.length), fc.nat(4), fc.uint8Array({ maxLength: 6 }))
    .map(([at, cut, put]) => new Uint8Array([...real.subarray(0, at), ...put, ...real.subarray(at + cut)]))
  await fc.assert(
    fc.asyncProperty(fc.oneof(mutated, fc.uint8Array({ maxLength: 60 })), async (data) => {
      expect([200, 422]).toContain((await post(log.trainee, entryId, data)).status)
    }),
    { numRuns: 150 },
  )
  const after = phone.type('Written after.').update()
  expect((await post(log.trainee, entryId, after.data, after.updateId)).status).toBe(200)
  await expectKept(log.trainee, entryId, 'Written after.')
})

test('an id used again for other bytes answers with the save it stands for, and changes nothing', async () => {
  const log = await aLog(database.owner)
  const entryId = await anEntry(log, 'Written first.')
  const [first, second] = [new ADevice().type('Once.').update(), new ADevice().type('Twice.').update()]
  const saved = await (await post(log.trainee, entryId, first.data, first.updateId)).json()
  expect(await (await post(log.trainee, entryId, second.data, first.updateId)).json()).toEqual(saved)
  await expectKept(log.trainee, entryId, 'Once.')
})

test('an entry holds so much and no more: what is over is refused, and what was acknowledged stays', async () => {
  const log = await aLog(database.owner)
  const entryId = await anEntry(log, 'Written first.')
  const long = (client: number) => {
    const doc = new Y.Doc()
    doc.clientID = client
    doc.getText(`of ${client}`).insert(0, 'x'.repeat(250_000))
    return Y.encodeStateAsUpdate(doc)
  }
  const statuses: number[] = []
  for (let i = 1; i <= 40; i++) statuses.push((await post(log.trainee, entryId, long(i))).status)
  expect(statuses.slice(0, 30).every((status) => status === 200)).toBe(true)
  const answer = await post(log.trainee, entryId, long(71))
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({ refused: { code: 'logs_sync_full' } })
  await expectKept(log.trainee, entryId, 'Written first.')
  // Counted anew, from what it holds: it is as full as before.
  expect((await post(log.trainee, entryId, long(72))).status).toBe(422)
  const other = await aLog(database.owner)
  await expect(post(other.trainee, entryId, long(73))).resolves.toMatchObject({ status: 404 })
})
