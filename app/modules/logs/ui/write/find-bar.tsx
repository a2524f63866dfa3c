import type { Editor } from '@tiptap/core'
import type { Command } from '@tiptap/pm/state'
import { findNext, findPrev, SearchQuery, setSearchState } from 'prosemirror-search'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { m } from '~/platform/i18n/messages'
import { formatNumber } from '~/ui/dates'
import { countFound, queryFor, replaceEvery, replaceFound } from '../../editor/finding'
import './find-bar.css'

/** Finds words in the entry, and puts others in their place. */
export default function FindBar({ editor, close }: { editor: Editor; close: () => void }) {
  const [words, setWords] = useState(() => selectedWords(editor))
  const [replacement, setReplacement] = useState('')
  const [caseSensitive, setCaseSensitive] = useState(false)
  const [found, setFound] = useState({ count: 0, at: 0 })
  const field = useRef<HTMLInputElement>(null)
  const query = queryFor(words, { caseSensitive })

  useEffect(() => field.current?.select(), [])
  useEffect(() => {
    const asked = queryFor(words, { caseSensitive })
    editor.view.dispatch(setSearchState(editor.state.tr, asked))
    const count = () => setFound(countFound(editor.state, asked))
    count()
    editor.on('transaction', count)
    return () => void editor.off('transaction', count)
  }, [editor, words, caseSensitive])
  useEffect(
    () => () => {
      if (!editor.isDestroyed) editor.view.dispatch(setSearchState(editor.state.tr, new SearchQuery({ search: '' })))
    },
    [editor],
  )

  const run = (command: Command) => {
    if (!query.valid) return
    command(editor.state, editor.view.dispatch, editor.view)
    editor.commands.scrollIntoView()
  }
  const replace = (put: typeof replaceFound) => {
    if (query.valid) editor.view.dispatch(put(editor.state, query, replacement))
  }
  const leave = () => {
    close()
    editor.view.focus()
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leave()
    else if (event.key === 'Enter' && event.target === field.current) run(event.shiftKey ? findPrev : findNext)
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type !== 'checkbox')
      replace(replaceFound)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="find-bar" role="search" aria-label={m.write_find()} onKeyDown={keys}>
      <label>
        <span>{m.write_find_words()}</span>
        <input
          className="input"
          ref={field}
          type="text"
          value={words}
          autoComplete="off"
          spellCheck={false}
          maxLength={500}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      <p className="found num" role="status">
        {words === ''
          ? ''
          : found.at > 0
            ? m.write_find_at({ at: formatNumber(found.at), count: formatNumber(found.count) })
            : m.write_find_count({ shown: formatNumber(found.count) })}
      </p>
      <span className="row">
        <button type="button" className="btn small" onClick={() => run(findPrev)}>
          {m.write_find_previous()}
        </button>
        <button type="button" className="btn small" onClick={() => run(findNext)}>
          {m.write_find_next()}
        </button>
      </span>
      <label>
        <span>{m.write_replace_with()}</span>
        <input
          className="input"
          type="text"
          value={replacement}
          autoComplete="off"
          maxLength={500}
          onChange={(event) => setReplacement(event.currentTarget.value)}
        />
      </label>
      <span className="row">
        <button type="button" className="btn small" onClick={() => replace(replaceFound)}>
          {m.write_replace()}
        </button>
        <button type="button" className="btn small" onClick={() => replace(replaceEvery)}>
          {m.write_replace_all()}
        </button>
      </span>
      <span className="row">
        <label className="check">
          <input
            type="checkbox"
            checked={caseSensitive}
            onChange={(event) => setCaseSensitive(event.currentTarget.checked)}
          />
          <span>{m.write_find_case()}</span>
        </label>
        <button type="button" className="btn small bare" onClick={leave}>
          {m.write_find_close()}
        </button>
      </span>
    </div>
  )
}

/** A few words that are selected when it opens are what is looked for. */
function selectedWords({ state: { doc, selection } }: Editor): string {
  const words = doc.textBetween(selection.from, selection.to, '\n')
  return words.length <= 100 && !words.includes('\n') ? words : ''
}
