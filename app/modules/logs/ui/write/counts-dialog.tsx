import { Link } from '@remix-run/react'
import type { Editor } from '@tiptap/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { m } from '~/platform/i18n/messages'
import { verseAtCaret } from '../../editor/plugins/verse-counts'
import { languageName } from '../../language'
import { isEstimate } from '../../syllables/load-counter'
import type { VerseSettings, WordCounts } from '../../verse-settings'
import { postCount } from './post-count'
import './counts-dialog.css'

interface CountsDialogProps {
  editor: Editor
  logId: string
  settings: VerseSettings
  /** Takes what the server stored. */
  corrected: (counts: WordCounts) => void
  /** Nothing of the page's own is left with the server out of reach. */
  isAlone: boolean
  close: () => void
}

/** Lets the author count a word of the verse at the caret in a way of their own, and take that back. */
export default function CountsDialog({ editor, logId, settings, corrected, isAlone, close }: CountsDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const word = useRef<HTMLSelectElement>(null)
  const [verse] = useState(() => verseAtCaret(editor.state))
  const [said, setSaid] = useState<{ is: 'saved' | 'failed'; sentence: string } | null>(null)
  const [isBusy, setBusy] = useState(false)
  useEffect(() => dialog.current?.showModal(), [])

  const save = async (key: string, count: number | null) => {
    if (isBusy) return
    setBusy(true)
    const saved = await postCount(logId, key, count)
    setBusy(false)
    if (!saved) return setSaid({ is: 'failed', sentence: m.write_counts_failed() })
    corrected(saved)
    setSaid({
      is: 'saved',
      sentence:
        count === null ? m.write_counts_taken_back({ word: key }) : m.write_haiku_corrected({ word: key, count }),
    })
    // The button that was pressed may be gone.
    word.current?.focus()
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    void save(String(form.get('word')), Number(form.get('count')))
  }
  const own = Object.entries(settings.corrected).sort(([a], [b]) => a.localeCompare(b))
  return (
    <dialog
      ref={dialog}
      className="counts"
      aria-labelledby="counts-h"
      onClose={() => {
        close()
        editor.view.focus()
      }}
    >
      <h2 className="head" id="counts-h">
        {m.write_counts_title()}
      </h2>
      <p className="hint mt1">
        {settings.hint === 'none' ? m.write_counts_off() : m.write_counts_lede()}{' '}
        {isEstimate(settings.language) && m.write_counts_estimate({ language: languageName(settings.language) })}
      </p>
      {verse && verse.words.length > 0 ? (
        <form className="row mt2" onSubmit={submit}>
          <div className="field">
            <label htmlFor="counts-word">{m.write_counts_word()}</label>
            <select id="counts-word" name="word" ref={word} lang={settings.language}>
              {verse.words.map(({ word, key, range }) => (
                <option key={key} value={key}>
                  {range ? m.write_counts_word_is({ word, range }) : word}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor="counts-count">{m.write_counts_count()}</label>
            <input
              className="input"
              id="counts-count"
              name="count"
              type="number"
              inputMode="numeric"
              min={0}
              max={20}
              required
              defaultValue={1}
            />
          </div>
          <button className="btn primary" type="submit" aria-disabled={isBusy || undefined}>
            {m.write_counts_set()}
          </button>
        </form>
      ) : (
        <p className="mt2">{m.write_counts_no_words()}</p>
      )}
      <p className={said?.is === 'failed' ? 'error mt2' : 'mt2'} role="status">
        {said?.sentence}
      </p>
      {own.length > 0 && (
        <>
          <h3 className="label mt2" id="counts-own">
            {m.write_counts_own()}
          </h3>
          <ul className="counts-own mt1" aria-labelledby="counts-own">
            {own.map(([key, count]) => (
              <li key={key} className="row">
                <span lang={settings.language}>{m.write_counts_word_is({ word: key, range: String(count) })}</span>
                <button
                  className="btn small bare push"
                  type="button"
                  aria-label={m.write_counts_take_back_word({ word: key })}
                  onClick={() => void save(key, null)}
                >
                  {m.write_counts_take_back()}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="hint mt2">
        <Link to={`/logs/${logId}/contents#language`} reloadDocument={isAlone}>
          {m.write_counts_settings()}
        </Link>
      </p>
      <form method="dialog" className="mt3">
        <button className="btn" type="submit">
          {m.write_close()}
        </button>
      </form>
    </dialog>
  )
}
