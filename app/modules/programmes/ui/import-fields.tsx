import { m } from '~/platform/i18n/messages'
import { TextArea, useFieldError } from '~/ui/form'

/** A framework's file, or its contents pasted. */
export function ImportFields() {
  const error = useFieldError('file')
  return (
    <>
      <div className="field">
        <label htmlFor="field-file">{m.programmes_import_file()}</label>
        <p className="hint" id="field-file-hint">
          {m.programmes_import_file_hint()}
        </p>
        {error && (
          <p className="error" id="field-file-error">
            {error}
          </p>
        )}
        <input
          type="file"
          id="field-file"
          name="file"
          accept=".json,.csv,application/json,text/csv"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? 'field-file-hint field-file-error' : 'field-file-hint'}
        />
      </div>
      <TextArea
        name="text"
        label={m.programmes_import_text()}
        hint={m.programmes_import_text_hint()}
        rows={8}
        spellCheck={false}
        autoCapitalize="none"
        className="list"
        optional
      />
    </>
  )
}
