import { forwardRef, useEffect, useId, useRef, useState } from 'react'
import { m } from '~/platform/i18n/messages'
import { findWords } from './dom-offsets'
import { shorten } from './margin-notes'
import './notes.css'

/** What a note is about, and what it says so far. */
export interface NoteDraft {
  id?: string
  entryId: string
  criterionId: string | null
  start: number
  length: number
  /** Empty: the words are still to be given. */
  quote: string
  note: string
}

/** Writes or rewrites one note. Who closes it by mistake finds what was typed again: `onClose` tells it. */
export function NoteDialog({
  draft,
  onWrite,
  onClose,
}: {
  draft: NoteDraft | null
  onWrite: (draft: NoteDraft) => void
  onClose: (typed: string) => void
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const text = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (draft) {
      if (!dialog.current?.open) dialog.current?.showModal()
      if (text.current) text.current.value = draft.note
      if (draft.quote === '') words.current?.focus()
      else text.current?.focus()
    } else dialog.current?.close()
  }, [draft])
  const words = useRef<HTMLInputElement>(null)
  const [isLost, setLost] = useState(false)
  useEffect(() => setLost(false), [draft])
  const write = () => {
    const note = text.current?.value.trim()
    if (!draft || !note) return
    if (draft.quote !== '') return onWrite({ ...draft, note })
    const found = findWords(words.current?.value ?? '')
    if (!found) {
      setLost(true)
      words.current?.focus()
      return
    }
    const { entryId, start, end, quote } = found
    onWrite({ ...draft, entryId, start, length: end - start, quote, note })
  }
  return (
    <dialog
      ref={dialog}
      className="note-dialog"
      aria-labelledby="note-h"
      onClose={() => draft && onClose(text.current?.value ?? '')}
    >
      <form
        method="dialog"
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          write()
        }}
      >
        <h2 className="head" id="note-h">
          {draft?.id ? m.logs_note_change() : m.logs_note_new()}
        </h2>
        {draft && draft.quote !== '' && <blockquote className="quoted">“{shorten(draft.quote, 200)}”</blockquote>}
        {draft?.quote === '' && (
          <div className="field">
            <label htmlFor="words">{m.logs_note_words()}</label>
            <p className="hint" id="words-hint">
              {m.logs_note_words_hint()}
            </p>
            {isLost && (
              <p className="error" id="words-error" role="alert">
                {m.logs_note_words_lost()}
              </p>
            )}
            <input
              className="input"
              id="words"
              ref={words}
              maxLength={2000}
              aria-describedby={isLost ? 'words-error' : 'words-hint'}
              aria-invalid={isLost ? true : undefined}
            />
          </div>
        )}
        <NoteText ref={text} onSend={write} />
        <p className="row">
          <button className="btn primary" type="submit">
            {m.logs_note_keep()}
          </button>
          <button className="btn bare" type="button" onClick={() => dialog.current?.close()}>
            {m.write_cancel()}
          </button>
        </p>
      </form>
    </dialog>
  )
}

/** Ctrl or ⌘ with Enter keeps it. */
const NoteText = forwardRef<HTMLTextAreaElement, { onSend: () => void }>(function NoteText({ onSend }, ref) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{m.logs_note_text()}</label>
      <textarea
        ref={ref}
        id={id}
        rows={5}
        maxLength={4000}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          onSend()
        }}
      />
    </div>
  )
})
