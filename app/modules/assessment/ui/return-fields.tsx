import { m } from '~/platform/i18n/messages'
import { TextArea, TextField, useTypedList } from '~/ui/form'
import type { PassageShown } from '../show-redaction.server'
import { nameOfPassage } from './redaction-passages'

interface ReturnFieldsProps {
  notes: PassageShown[]
  tomorrow: string
  byDefault: string
}

/** Why a submission is returned for redaction, which notes go along, and by when it is to be handed in again. */
export function ReturnFields({ notes, tomorrow, byDefault }: ReturnFieldsProps) {
  const ticked = useTypedList('notes')
  return (
    <>
      <TextArea name="reason" label={m.assessment_return_reason()} hint={m.assessment_return_reason_hint()} rows={5} />
      {notes.length > 0 && (
        <fieldset className="stack">
          <legend className="label">{m.assessment_return_notes()}</legend>
          <p className="hint">{m.assessment_return_notes_hint()}</p>
          {notes.map((note) => (
            <div className="check" key={note.id}>
              <input
                type="checkbox"
                id={`note-${note.id}`}
                name="notes"
                value={note.id}
                defaultChecked={ticked?.includes(note.id) ?? false}
              />
              <label htmlFor={`note-${note.id}`}>
                <span className="serif">“{note.quote}”</span> {note.note}{' '}
                <span className="faint">{nameOfPassage(note)}</span>
              </label>
            </div>
          ))}
        </fieldset>
      )}
      <TextField name="by" type="date" min={tomorrow} defaultValue={byDefault} label={m.assessment_return_by()} />
    </>
  )
}
