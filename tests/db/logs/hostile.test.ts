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

const updateOf = (change: (doc: Y.Doc) => void): Uint8Array => {
  const doc = new Y.Doc()
  doc.transact(() => change(doc))
  return Y.encodeStateAsUpdate(doc)
}
/** Brackets that JSON.parse reads and JSON.stringify can't write. */
const nested = (depth: number) => {
  let value: unknown = 0
  for (let i = 0; i < depth; i++) value = [value]
  return value as object
}
const nestedElements = (depth: number) =>
  updateOf((doc) => {
    let inner: Y.XmlFragment = doc.getXmlFragment('default')
    for (let i = 0; i < depth; i++) {
      const next = new Y.XmlElement('blockquote')
      inner.insert(0, [next])
      inner = next
    }
  })
const varUint = (value: number): number[] => {
  const bytes: number[] = []
  for (; value > 127; value = Math.floor(value / 128)) bytes.push(128 | (value % 128))
  return [...bytes, value]
}
/** One client with one collected stretch of `length` from `clock` on, and deletions of the same. */
const stretch = (client: number, clock: number, length: number) =>
  new Uint8Array([
    ...[1, 1, ...varUint(client), ...varUint(clock), 0, ...varUint(length)],
    ...[1, ...varUint(client), 1, ...varUint(clock), ...varUint(length)],
  ])
/** An embed whose JSON stands in the update as it is, so that it may be deeper than Yjs could write. */
const embed = (json: string) => {
  const name = new TextEncoder().encode('default')
  const text = new TextEncoder().encode(json)
  return new Uint8Array([1, 1, 7, 0, 5, 1, name.length, ...name, ...varUint(text.length), ...text, 0])
}
const lastOf = (doc: Y.Doc) => {
  const text = doc.getXmlFragment('default')
  text.insert(0, [new Y.XmlElement('paragraph')])
  return Y.encodeStateAsUpdate(doc)
}
const withGap = () => {
  const doc = new Y.Doc()
  doc.getXmlFragment('default').insert(0, [new Y.XmlElement('paragraph')])
  const before = Y.encodeStateVector(doc)
  lastOf(doc)
  return Y.encodeStateAsUpdate(doc, before)
}

const page = (doc: Y.Doc) => doc.getXmlFragment('default')
const hostile: Record<string, Uint8Array> = {
  'elements nested 5,000 deep': nestedElements(5_000),
  'JSON nested 60,000 deep in an embed': embed('['.repeat(60_000) + ']'.repeat(60_000)),
  'JSON nested 3,000 deep in an embed': embed('['.repeat(3_000) + ']'.repeat(3_000)),
  'values nested 1,000 deep in an attribute': updateOf((doc) => {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.setAttribute('deep', nested(1_000) as never)
    page(doc).insert(0, [paragraph])
  }),
  'a clock near 2^53': stretch(7, 2 ** 53 - 3, 1),
  'a stretch of 2^52': stretch(7, 0, 2 ** 52),
  'the largest client id': stretch(2 ** 53 - 1, 0, 1),
  'what follows on something that never comes': withGap(),
  'a map where the text stands': updateOf((doc) => doc.getMap('default').set('a', 'b')),
  'an array where the text stands': updateOf((doc) => doc.getArray('default').push([1, 'a', null])),
  'a text where the text stands': updateOf((doc) => doc.getText('default').insert(0, 'bare')),
  'a hook': updateOf((doc) => page(doc).insert(0, [new Y.XmlHook('x') as never])),
  'a document in the document': updateOf((doc) => doc.getMap('more').set('sub', new Y.Doc())),
  'an unknown kind of node': updateOf((doc) => page(doc).insert(0, [new Y.XmlElement('iframe')])),
  'an attribute named __proto__': updateOf((doc) => {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.setAttribute('__proto__', 'x')
    page(doc).insert(0, [paragraph])
  }),
  'an attribute of 250 kB': updateOf((doc) => {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.setAttribute('long', 'x'.repeat(250_000))
    page(doc).insert(0, [paragraph])
  }),
}

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
