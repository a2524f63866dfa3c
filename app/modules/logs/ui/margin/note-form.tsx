import { m } from '~/platform/i18n/messages'
import type { RefusalShown } from '~/ui/form'
import './notes.css'

/** A note as a plain form sends it. A new one names its passage by words; one that is changed has its place. */
interface PlainNote {
  id: string
  entryId: string
  criterionId: string | null
  place?: { start: number; length: number }
  note: string
}

/**
 * Writing or changing a note without JavaScript; the page is drawn anew after it. Its id is made by the server, for each
 * page. What was refused is shown again as it was typed.
 */
export function NoteForm({
  about,
  address,
  refusal,
}: {
  about: PlainNote
  /** Where the form is sent, with the criterion that is looked at. */
  address: string
  refusal: RefusalShown | undefined
}) {
  const { id, entryId, criterionId, place } = about
  const isHere = refusal && (place ? refusal.typed.id === id : refusal.typed.entry === entryId && !refusal.typed.start)
  const typed = (name: string, fallback: string) => (isHere ? String(refusal.typed[name] ?? '') : fallback)
  const error = (name: string) => (isHere ? refusal.fields[name] : undefined)
  return (
    <details className="note-form" open={isHere || undefined}>
      <summary>{place ? m.logs_note_edit() : m.logs_note_here()}</summary>
      <form method="post" action={address} className="stack">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="entry" value={entryId} />
        <input type="hidden" name="criterion" value={criterionId ?? ''} />
        {place ? (
          <>
            <input type="hidden" name="start" value={place.start} />
            <input type="hidden" name="end" value={place.start + place.length} />
          </>
        ) : (
          <div className="field">
            <label htmlFor={`quote-${id}`}>{m.logs_note_words()}</label>
            <FieldError id={`quote-error-${id}`} sentence={error('quote')} />
            <input
              className="input"
              id={`quote-${id}`}
              name="quote"
              maxLength={2000}
              defaultValue={typed('quote', '')}
              aria-invalid={error('quote') ? true : undefined}
              aria-describedby={error('quote') && `quote-error-${id}`}
              required
            />
          </div>
        )}
        <div className="field">
          <label htmlFor={`note-${id}`}>{m.logs_note_text()}</label>
          <FieldError id={`note-error-${id}`} sentence={error('note')} />
          <textarea
            id={`note-${id}`}
            name="note"
            maxLength={4000}
            defaultValue={typed('note', about.note)}
            aria-invalid={error('note') ? true : undefined}
            aria-describedby={error('note') && `note-error-${id}`}
            required
          />
        </div>
        <button className="btn" type="submit">
          {m.logs_note_keep()}
        </button>
      </form>
    </details>
  )
}

const FieldError = ({ id, sentence }: { id: string; sentence: string | undefined }) =>
  sentence ? (
    <p className="error" id={id}>
      {sentence}
    </p>
  ) : null
