import { Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import type { RefusalShown } from '~/ui/form'
import { criterionQuery } from '../criterion-query'
import { NoteForm } from '~/modules/logs/ui/margin/note-form'
import { askAbout } from './questions/margin-questions'
import type { NoteHere } from './use-review'

/** Changing one's note and taking it away: buttons of the page once it listens, plain forms without JavaScript. */
export function NoteActions({
  note,
  isReady,
  here,
  code,
  refusal,
  onEdit,
  onRemove,
}: {
  note: NoteHere
  isReady: boolean
  /** The address of the submission. */
  here: string
  /** The criterion that is looked at. */
  code: string
  refusal: RefusalShown | undefined
  onEdit: () => void
  onRemove: () => void
}) {
  if (isReady)
    return (
      <p className="actions">
        <button className="btn bare" type="button" onClick={onEdit}>
          {m.logs_note_edit()}
        </button>
        <button className="btn bare" type="button" onClick={onRemove}>
          {m.logs_note_remove()}
        </button>
        <Link className="btn bare" to={askAbout(here, note)}>
          {m.assessment_question_ask()}
        </Link>
      </p>
    )
  return (
    <noscript>
      <NoteForm
        about={{ ...note, place: note }}
        address={`${here}/review/notes${criterionQuery(code)}`}
        refusal={refusal}
      />
      <form method="post" action={`${here}/notes/${note.id}/removal${criterionQuery(code)}`}>
        <button className="btn bare" type="submit">
          {m.logs_note_remove()}
        </button>
      </form>
    </noscript>
  )
}
