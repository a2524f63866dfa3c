import * as Y from 'yjs'
import type { Chance } from './chance'

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

export const page = (doc: Y.Doc) => doc.getXmlFragment('default')
/** Updates that no editor of ours would send, by what is wrong with them. */
export const hostile: Record<string, Uint8Array> = {
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

/** What `Chance` gives of them. */
type Numbers = Pick<Chance, 'upTo'>
const someClient = (random: Numbers) => Math.floor(random.upTo(2 ** 31))

/** A stretch of a client of its own after a gap that is never filled: it stays waiting in the state. */
export const withGapOf = (random: Numbers) =>
  new Uint8Array([1, 1, ...varUint(someClient(random)), 5, 0, ...varUint(9), 0])

/** Deletions of so many stretches that nobody wrote. */
export function manyDeletions(count: number, random: Numbers): Uint8Array {
  const bytes = [0, 1, ...varUint(someClient(random)), ...varUint(count)]
  for (let i = 0; i < count; i++) bytes.push(...varUint(i * 2), 1)
  return new Uint8Array(bytes)
}

/** A text of so many bytes, after a gap, so that nothing of it can be collected. */
export function filled(length: number, random: Numbers): Uint8Array {
  const head = [1, 1, ...varUint(someClient(random)), 0, 4, 1, 1, 0x64, ...varUint(length)]
  const update = new Uint8Array(head.length + length + 1)
  update.set(head)
  update.fill(0x61, head.length, head.length + length)
  return update
}
