import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { emptyState, isDecodable, isStateVector, mergeUpdates } from '~/modules/logs/merge-updates'
import { storable } from '~/modules/logs/storable'
import { manyDeletions } from '~/faults/hostile-updates'
import { ADevice, anImpossibleUpdate } from '../../support/logs'

const stored = (...updates: Uint8Array[]) => updates.map((data, at) => ({ id: String(at), data }))
const textOf = (doc: Y.Doc) => doc.getXmlFragment('default').toString()

test('an update that can’t be applied is left out, and the others are not', () => {
  const device = new ADevice()
  const first = device.type('one').update().data
  const second = device.type('two').update().data
  const broken = anImpossibleUpdate()
  expect(isDecodable(broken)).toBe(true)
  const { doc, refused } = mergeUpdates(emptyState(), stored(first, broken, second))
  expect(textOf(doc)).toBe('<paragraph>one</paragraph><paragraph>two</paragraph>')
  expect(refused).toEqual(['1'])
})

test('an update that waits for another is kept until that one comes', () => {
  const device = new ADevice()
  const first = device.type('one').update().data
  const second = device.type('two').update().data
  const early = mergeUpdates(emptyState(), stored(second))
  expect(textOf(early.doc)).toBe('')
  const late = mergeUpdates(Y.encodeStateAsUpdate(early.doc), stored(first))
  expect(textOf(late.doc)).toBe('<paragraph>one</paragraph><paragraph>two</paragraph>')
})

test('where much waits for what never came, the rest is in all the same, and goes on waiting', () => {
  const device = new ADevice().type('before')
  const before = device.update().data
  const after = device.type(' and after').update().data
  const waiting = Array.from({ length: 4 }, (_, i) => manyDeletions(20_000, { upTo: () => i + 7 }))
  const { doc, refused } = mergeUpdates(emptyState(), stored(before, ...waiting, after))
  expect(refused).toEqual([])
  expect(textOf(doc)).toBe('<paragraph>before</paragraph><paragraph> and after</paragraph>')
  const pending = Y.encodeStateAsUpdate(doc).byteLength
  expect(pending).toBeGreaterThan(4 * 60_000)
  const again = mergeUpdates(Y.encodeStateAsUpdate(doc), stored(after, before)).doc
  expect(textOf(again)).toBe(textOf(doc))
  expect(Y.encodeStateAsUpdate(again).byteLength).toBe(pending)
})

test('any order, any doubling: one document', () => {
  const phone = new ADevice().type('phone')
  const laptop = new ADevice().type('laptop')
  const [a, b] = [phone.update().data, laptop.update().data]
  const one = mergeUpdates(emptyState(), stored(a, b)).doc
  const other = mergeUpdates(emptyState(), stored(b, a, b, a)).doc
  expect(textOf(one)).toBe(textOf(other))
})

test('what is no update or vector is told from what is', () => {
  const { data } = new ADevice().type('x').update()
  expect(isDecodable(data)).toBe(true)
  expect(isDecodable(data.slice(0, -1))).toBe(false)
  expect(isDecodable(new Uint8Array())).toBe(false)
  expect(isStateVector(Y.encodeStateVector(new Y.Doc()))).toBe(true)
  expect(isStateVector(new Uint8Array([9]))).toBe(false)
})

test('half a pair and NUL become the replacement character, one for one', () => {
  const document = {
    type: 'doc' as const,
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a\ud83d b\0 c😀' }] }],
  }
  expect(storable(document).content[0]!.content![0]!.text).toBe('a\ufffd b\ufffd c😀')
})
