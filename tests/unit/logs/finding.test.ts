import { EditorState, TextSelection } from '@tiptap/pm/state'
import { search } from 'prosemirror-search'
import { expect, test } from 'vitest'
import { countFound, queryFor, replaceEvery, replaceFound } from '~/modules/logs/editor/finding'
import { entrySchema } from '~/modules/logs/editor/schema'

const claim = { type: 'claim', attrs: { id: '6a1f6f0e-5d39-4c4e-9a55-0c6f0d0a7b11', criterion: 'C5' } }
const text = (words: string, ...marks: object[]) => ({ type: 'text', text: words, marks })
const state = (...paragraphs: object[][]) =>
  EditorState.create({
    doc: entrySchema().nodeFromJSON({
      type: 'doc',
      content: paragraphs.map((content) => ({ type: 'paragraph', content })),
    }),
    plugins: [search()],
  })
const count = (of: EditorState, words: string, options = {}) => countFound(of, queryFor(words, options)).count

test('finds words over bold and claims, whatever the shape of quotation marks and spaces', () => {
  const entry = state(
    [text('I don’t '), text('wait', claim), text('ed. I don’t know.')],
    [text('Waited, “so to speak”.')],
  )
  expect(count(entry, "don't")).toBe(2)
  expect(count(entry, 'waited')).toBe(2)
  expect(count(entry, 'waited', { caseSensitive: true })).toBe(1)
  expect(count(entry, '"so  to')).toBe(1)
  expect(count(entry, 'nowhere')).toBe(0)
  expect(count(entry, '')).toBe(0)
})

test('signs that mean something in expressions are only themselves', () => {
  const entry = state([text('What (if) $1 + .* [x]?')])
  for (const words of ['(if)', '$1', '.*', '[x]?', '+']) expect([words, count(entry, words)]).toEqual([words, 1])
})

test('tells which of them is selected', () => {
  const entry = state([text('one two one')])
  const second = entry.apply(entry.tr.setSelection(TextSelection.create(entry.doc, 9, 12)))
  expect(countFound(second, queryFor('one'))).toEqual({ count: 2, at: 2 })
})

test('replaces all of them, with what was typed to the letter, and a claim keeps its passage', () => {
  const entry = state([text('I waited and '), text('waited', claim)])
  const { doc } = replaceEvery(entry, queryFor('waited'), 'paid $1 & left')
  expect(doc.textContent).toBe('I paid $1 & left and paid $1 & left')
  expect(doc.nodeAt(22)!.marks.map(({ type }) => type.name)).toEqual(['claim'])
})

test('replaces one after the other, first selecting, and goes round', () => {
  let entry = state([text('one two one')])
  const selected = () => entry.doc.textBetween(entry.selection.from, entry.selection.to)
  const replace = (words: string) => (entry = entry.apply(replaceFound(entry, queryFor('one'), words)))
  entry = entry.apply(entry.tr.setSelection(TextSelection.create(entry.doc, 6)))
  replace('three')
  expect([selected(), entry.selection.from]).toEqual(['one', 9])
  replace('three')
  expect([entry.doc.textContent, selected()]).toEqual(['one two three', 'one'])
  replace('')
  expect(entry.doc.textContent).toBe(' two three')
})
