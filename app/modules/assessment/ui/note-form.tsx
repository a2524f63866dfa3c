import type { Criterion } from '~/modules/programmes/framework'
import { m } from '~/platform/i18n/messages'
import { criterionQuery } from '../criterion-query'
import type { ReviewData } from './review-data'

/** A note without JavaScript: its passage is given by words. Every showing has an id of its own, made by the server for each page. */
export function NoteForm({ data, entryId, criterion }: { data: ReviewData; entryId: string; criterion: Criterion }) {
  return (
    <details className="note-form">
      <summary>{m.assessment_note_here()}</summary>
      <form
        method="post"
        action={`/submissions/${data.stage.submissionId}/notes${criterionQuery(criterion.code)}`}
        className="stack"
      >
        <input type="hidden" name="id" value={data.newNoteIds[entryId]} />
        <input type="hidden" name="entry" value={entryId} />
        <input type="hidden" name="criterion" value={criterion.id} />
        <div className="field">
          <label htmlFor={`quote-${entryId}`}>{m.assessment_note_words()}</label>
          <input className="input" id={`quote-${entryId}`} name="quote" maxLength={2000} required />
        </div>
        <div className="field">
          <label htmlFor={`note-${entryId}`}>{m.assessment_note_text()}</label>
          <textarea id={`note-${entryId}`} name="note" maxLength={4000} required />
        </div>
        <button className="btn" type="submit">
          {m.assessment_note_keep()}
        </button>
      </form>
    </details>
  )
}
