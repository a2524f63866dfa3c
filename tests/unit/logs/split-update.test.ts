import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { Outbox } from '~/modules/logs/sync-client/outbox'
import { splitUpdate } from '~/modules/logs/sync-client/split-update'

/** A random edit of a document: paragraphs inserted, text typed, formatted and deleted. */
const edit = fc.record({
  kind: fc.constantFrom('paragraph', 'type', 'type', 'delete', 'bold'),
  at: fc.nat(1000),
  text: fc.string({ unit: fc.constantFrom('a', 'é', ' ', '字', 'ł'), maxLength: 400 }),
})
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

function apply(doc: Y.Doc, { kind, at, text }: Edit) {
  const root = doc.getXmlFragment('default')
  if (kind === 'paragraph' || root.length === 0) {
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(text)])
    return root.insert(at % (root.length + 1), [paragraph])
  }
  const target = (root.get(at % root.length) as Y.XmlElement).get(0) as Y.XmlText
  const place = at % (target.length + 1)
  const length = Math.min(text.length + 1, target.length - place)
  if (kind === 'type') target.insert(place, text)
  else if (length > 0 && kind === 'delete') target.delete(place, length)
  else if (length > 0) target.format(place, length, { bold: {} })
}
const shown = (doc: Y.Doc) => doc.getXmlFragment('default').toString()

describe('a split update', () => {
  test('says the same as the whole, in pieces that fit', () => {
    fc.assert(
      fc.property(
        fc.array(edit, { maxLength: 12 }),
        fc.array(edit, { minLength: 1, maxLength: 12 }),
        (before, after) => {
          const doc = new Y.Doc()
          before.forEach((e) => apply(doc, e))
          const base = Y.encodeStateAsUpdate(doc)
          const updates: Uint8Array[] = []
          doc.on('update', (update: Uint8Array) => updates.push(update))
          after.forEach((e) => apply(doc, e))
          const whole = updates.length ? Y.mergeUpdates(updates) : Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc))
          const limit = 300
          const parts = splitUpdate(whole, limit)
          const other = new Y.Doc()
          Y.applyUpdate(other, base)
          parts.forEach((part) => Y.applyUpdate(other, part))
          expect(shown(other)).toBe(shown(doc))
          expect(Y.encodeStateVector(other)).toEqual(Y.encodeStateVector(doc))
          for (const part of parts.slice(0, -1)) expect(part.byteLength).toBeLessThan(limit * 1.5)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('keeps the halves of a surrogate pair together', () => {
    const doc = new Y.Doc()
    doc.getText('t').insert(0, '🪷'.repeat(2000))
    const other = new Y.Doc()
    for (const part of splitUpdate(Y.encodeStateAsUpdate(doc), 500)) Y.applyUpdate(other, part)
    expect(other.getText('t').toString()).toBe('🪷'.repeat(2000))
  })

  test('one 900 kB paragraph goes in batches the server takes', () => {
    const doc = new Y.Doc()
    doc.getText('t').insert(0, 'silence '.repeat(112_500))
    let n = 0
    const outbox = new Outbox(() => String(++n))
    outbox.add({ id: 'a', data: Y.encodeStateAsUpdate(doc) })
    const other = new Y.Doc()
    const completed: string[] = []
    for (let batch = outbox.next(); batch; batch = outbox.next()) {
      expect(batch.data.byteLength).toBeLessThanOrEqual(262_144)
      Y.applyUpdate(other, batch.data)
      completed.push(...outbox.settle(batch))
    }
    expect(completed).toEqual(['a'])
    expect(other.getText('t').length).toBe(900_000)
  })
})

describe('the outbox', () => {
  const update = (text: string) => {
    const doc = new Y.Doc()
    doc.getText('t').insert(0, text)
    return Y.encodeStateAsUpdate(doc)
  }
  const anOutbox = () => {
    let n = 0
    return new Outbox(() => `batch-${++n}`)
  }

  test('sends the same bytes under the same id until they are settled, whatever is added meanwhile', () => {
    const outbox = anOutbox()
    outbox.add({ id: 'a', data: update('a') })
    const first = outbox.next()!
    outbox.add({ id: 'b', data: update('b') })
    expect(outbox.next()).toBe(first)
    expect(outbox.settle(first)).toEqual(['a'])
    expect(outbox.next()!.completes).toEqual(['b'])
  })

  test('what another tab had acknowledged is not sent again', () => {
    const outbox = anOutbox()
    outbox.add({ id: 'a', data: update('a') })
    outbox.add({ id: 'b', data: update('b') })
    outbox.drop(['a', 'b'])
    expect(outbox.isEmpty).toBe(true)
    expect(outbox.next()).toBeUndefined()
  })

  test('a batch the server finds too large is cut', () => {
    const outbox = anOutbox()
    outbox.add({ id: 'a', data: update('x'.repeat(1000)) })
    const whole = outbox.next()!
    expect(outbox.shrink(whole)).toBe(true)
    const smaller = outbox.next()!
    expect(smaller.id).not.toBe(whole.id)
    expect(smaller.data.byteLength).toBeLessThan(whole.data.byteLength)
  })
})
