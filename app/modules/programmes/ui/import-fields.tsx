import { m } from '~/platform/i18n/messages'
import { FileField, TextArea } from '~/ui/form'

/** A framework's file, or its contents pasted. */
export function ImportFields() {
  return (
    <>
      <FileField
        name="file"
        label={m.programmes_import_file()}
        hint={m.programmes_import_file_hint()}
        accept=".json,.csv,application/json,text/csv"
      />
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
