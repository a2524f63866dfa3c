import { Extension } from '@tiptap/core'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { search, SearchQuery } from 'prosemirror-search'

/** Marks what is looked for in the text. */
export const Finding = Extension.create({ name: 'finding', addProseMirrorPlugins: () => [search()] })

/** Asks for these words as they are; straight and curved quotation marks, and any run of spaces, count as the same. */
export function queryFor(words: string, { caseSensitive = false } = {}): SearchQuery {
  const pattern = words
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/['‘’‚]/g, "['‘’‚]")
    .replace(/["“”„«»]/g, '["“”„«»]')
    .replace(/\s+/g, '\\s+')
  return new SearchQuery({ search: pattern, regexp: true, caseSensitive })
}

const mostCounted = 999

/** How often it is there (at most 999), and which of them is selected, from 1; 0: none. */
export function countFound(state: EditorState, query: SearchQuery): { count: number; at: number } {
  const { from, to } = state.selection
  const found = everyFound(state, query)
  return { count: found.length, at: found.findIndex((one) => one.from === from && one.to === to) + 1 }
}

/** Puts other words in place of the one that is selected, and selects the next; none is selected: selects the next. */
export function replaceFound(state: EditorState, query: SearchQuery, words: string): Transaction {
  const { tr, selection } = state
  const isFound = everyFound(state, query).some(({ from, to }) => from === selection.from && to === selection.to)
  if (isFound) put(tr, selection, words)
  const after = state.apply(tr)
  const next = query.findNext(after, tr.mapping.map(selection.to)) ?? query.findNext(after, 0)
  return next ? tr.setSelection(TextSelection.create(tr.doc, next.from, next.to)).scrollIntoView() : tr
}

/** Puts other words in place of all of them. */
export function replaceEvery(state: EditorState, query: SearchQuery, words: string): Transaction {
  const { tr } = state
  for (const found of everyFound(state, query, Infinity).reverse()) put(tr, found, words)
  return tr
}

/** With the marks that the passage begins with: a claim that begins there keeps it. */
function put(tr: Transaction, { from, to }: { from: number; to: number }, words: string) {
  if (words === '') tr.delete(from, to)
  else tr.replaceWith(from, to, tr.doc.type.schema.text(words, tr.doc.nodeAt(from)?.marks))
}

function everyFound(state: EditorState, query: SearchQuery, most = mostCounted): { from: number; to: number }[] {
  const every: { from: number; to: number }[] = []
  if (!query.valid) return every
  for (let found = query.findNext(state, 0); found && every.length < most; found = query.findNext(state, found.to)) {
    if (found.to === found.from) break
    every.push({ from: found.from, to: found.to })
  }
  return every
}
