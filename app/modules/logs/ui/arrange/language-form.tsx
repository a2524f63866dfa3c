import { Form } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { SelectField } from '~/ui/form'
import { languageName, languages } from '../../language'
import type { LogContents } from '../../show-contents.server'
import { type VerseHint, verseHints } from '../../verse-settings'

/** The language of a log, and what stands beside its verse. */
export function LanguageForm({ logId, language, hint }: Pick<LogContents, 'logId' | 'language' | 'hint'>) {
  return (
    <Form
      method="post"
      action={`/logs/${logId}/language`}
      className="arrange-language"
      preventScrollReset
      replace
      key={`${language} ${hint}`}
    >
      <SelectField
        name="language"
        label={m.logs_language()}
        defaultValue={language}
        options={languages.map((value) => ({ value, name: languageName(value) }))}
      />
      <SelectField
        name="hint"
        label={m.logs_hint()}
        defaultValue={hint}
        options={verseHints.map((value) => ({ value, name: hintName(value) }))}
      />
      <button className="btn" type="submit">
        {m.logs_language_save()}
      </button>
      <p className="hint">{m.logs_language_hint()}</p>
    </Form>
  )
}

const hintName = (hint: VerseHint) =>
  ({ counts: m.logs_hint_counts, '5-7-5': m.logs_hint_convention, none: m.logs_hint_none })[hint]()
