import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { checkDocument } from '~/modules/logs/document'
import { project } from '~/modules/logs/editor/projection'
import { repair } from '~/modules/logs/editor/repair'
import { applyElsewhere, isKnown } from '~/modules/logs/sync-client/merge'
import { splitUpdate } from '~/modules/logs/sync-client/split-update'

/* Edits as an editor makes them: whatever it does, its own document holds to the schema. */
const edit = fc.record({
  kind: fc.constantFrom(
    'paragraph',
    'verse',
    'list',
    'quote',
    'line',
    'item',
    'type',
    'type',
    'claim',
    'remove',
    'remove',
  ),
  at: fc.nat(1000),
  within: fc.nat(1000),
  text: fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'ł'), minLength: 1, maxLength: 8 }),
})
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

const block = (name: string, ...children: (Y.XmlElement | Y.XmlText)[]) => {
  const element = new Y.XmlElement(name)
  if (children.length > 0) element.insert(0, children)
  return element
}
const blockOf = (kind: string, text: string) => {
  const paragraph = block('paragraph', new Y.XmlText(text))
  if (kind === 'verse')
    return block('verse', block('verseLine', new Y.XmlText(text)), block('verseLine', new Y.XmlText('x')))
  if (kind === 'list')
    return block('bulletList', block('listItem', paragraph), block('listItem', block('paragraph', new Y.XmlText('y'))))
  if (kind === 'quote') return block('blockquote', paragraph)
  return paragraph
}
const elementsOf = (parent: Y.XmlFragment): Y.XmlElement[] =>
  parent.toArray().flatMap((child) => (child instanceof Y.XmlElement ? [child, ...elementsOf(child)] : []))

function apply(doc: Y.Doc, { kind, at, within, text }: Edit) {
  const root = doc.getXmlFragment('default')
  const all = elementsOf(root)
  const named = (name: string) => all.filter((element) => element.nodeName === name)
  const pick = <T>(list: T[]): T | undefined => list[at % Math.max(1, list.length)]
  if (['paragraph', 'verse', 'list', 'quote'].includes(kind))
    return root.insert(at % (root.length + 1), [blockOf(kind, text)])
  if (kind === 'line') {
    const verse = pick(named('verse'))
    return verse?.insert(within % (verse.length + 1), [block('verseLine', new Y.XmlText(text))])
  }
  if (kind === 'item') {
    const item = pick(named('listItem'))
    return item?.insert(item.length, [block('bulletList', block('listItem', block('paragraph', new Y.XmlText(text))))])
  }
  if (kind === 'remove') {
    const element = pick(all)
    if (!element) return
    const parent = element.parent as Y.XmlFragment
    const index = parent.toArray().indexOf(element)
    parent.delete(index, 1)
    // What an editor does when it takes away the last child, or an item's first paragraph.
    repair(doc)
    return
  }
  const target = pick(all.filter((element) => element.get(0) instanceof Y.XmlText))?.get(0) as Y.XmlText | undefined
  if (!target) return
  const place = within % (target.length + 1)
  if (kind === 'type') target.insert(place, text)
  else if (target.length > place)
    target.format(place, Math.min(text.length, target.length - place), {
      [`claim--${'abcdefgh'}`]: { id: '3f2b7c1e-5d6a-4b8c-9e0f-1a2b3c4d5e6f', criterion: 'C5' },
    })
}

/** What a device sends of some edits, as it may arrive: split, twice, in any order. */
function updatesOf(doc: Y.Doc, edits: Edit[]): Uint8Array[] {
  const sent: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => sent.push(update))
  for (const each of edits) doc.transact(() => apply(doc, each))
  return sent
}
const fork = (doc: Y.Doc) => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}
const shown = (doc: Y.Doc) => JSON.stringify(project(doc))

const scenario = fc.record({
  shared: fc.array(edit, { maxLength: 10 }),
  left: fc.array(edit, { maxLength: 8 }),
  right: fc.array(edit, { maxLength: 8 }),
  order: fc.infiniteStream(fc.nat(1000)),
})

test('devices that edited apart come to the same text, whatever is late, doubled or cut; and it is one the editor knows', () => {
  fc.assert(
    fc.property(scenario, ({ shared, left, right, order }) => {
      const origin = new Y.Doc()
      shared.forEach((each) => apply(origin, each))
      const [a, b] = [fork(origin), fork(origin)]
      const [fromA, fromB] = [updatesOf(a, left), updatesOf(b, right)]
      const jumbled = (updates: Uint8Array[]) => {
        const pieces = updates.flatMap((update) => splitUpdate(update, 40))
        const twice = [...pieces, ...pieces.slice(0, 2)]
        return twice
          .map((piece) => ({ piece, key: order.next().value! }))
          .sort((x, y) => x.key - y.key)
          .map(({ piece }) => piece)
      }
      jumbled(fromB).forEach((update) => Y.applyUpdate(a, update))
      jumbled(fromA).forEach((update) => Y.applyUpdate(b, update))
      expect(shown(a)).toBe(shown(b))
      // Shown as it would be mended, before anything is mended.
      expect(checkDocument(project(a))).toMatchObject({ ok: true })
      const before = shown(a)
      repair(a)
      expect(shown(a)).toBe(before)
      expect(isKnown(a)).toBe(true)
    }),
    { numRuns: 400 },
  )
})

test('mending on both devices at once still comes to one text', () => {
  fc.assert(
    fc.property(scenario, ({ shared, left, right }) => {
      const origin = new Y.Doc()
      shared.forEach((each) => apply(origin, each))
      const [a, b] = [fork(origin), fork(origin)]
      left.forEach((each) => apply(a, each))
      right.forEach((each) => apply(b, each))
      const [stateA, stateB] = [Y.encodeStateAsUpdate(a), Y.encodeStateAsUpdate(b)]
      applyElsewhere(a, stateB)
      applyElsewhere(b, stateA)
      applyElsewhere(a, Y.encodeStateAsUpdate(b))
      applyElsewhere(b, Y.encodeStateAsUpdate(a))
      expect(shown(a)).toBe(shown(b))
      expect(isKnown(a)).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('a state that was compacted says the same as the updates it was made of', () => {
  fc.assert(
    fc.property(scenario, ({ shared, left }) => {
      const doc = new Y.Doc()
      const updates = updatesOf(doc, [...shared, ...left])
      const compacted = new Y.Doc()
      compacted.transact(() => updates.forEach((update) => Y.applyUpdate(compacted, update)))
      const again = new Y.Doc()
      Y.applyUpdate(again, Y.encodeStateAsUpdate(compacted))
      expect(shown(again)).toBe(shown(doc))
      expect(Y.encodeStateVector(again)).toEqual(Y.encodeStateVector(doc))
      if (updates.length > 0) {
        const merged = new Y.Doc()
        Y.applyUpdate(merged, Y.mergeUpdates(updates))
        expect(shown(merged)).toBe(shown(doc))
      }
    }),
    { numRuns: 200 },
  )
})
