import { Form } from '@remix-run/react'
import { languageName, languages as known, type Language } from '~/modules/logs/language'
import { m } from '~/platform/i18n/messages'

/** The languages that an assessor reads, to tick. */
export function LanguagesForm({ languages }: { languages: readonly string[] }) {
  return (
    <Form method="post" action="/reviewing/languages">
      <fieldset className="stack mt1">
        <legend className="hint">{m.submissions_terms_languages_hint()}</legend>
        <div className="row" key={languages.join()}>
          {known.map((language: Language) => (
            <span className="check" key={language}>
              <input
                type="checkbox"
                name="languages"
                value={language}
                id={`language-${language}`}
                defaultChecked={languages.includes(language)}
              />
              <label htmlFor={`language-${language}`}>{languageName(language)}</label>
            </span>
          ))}
        </div>
        <div className="row">
          <button className="btn" type="submit">
            {m.submissions_terms_languages_keep()}
          </button>
          <p className="hint" role="status">
            {languages.length === 0
              ? m.submissions_terms_languages_now_every()
              : m.submissions_terms_languages_now({
                  languages: languages.map((language) => languageName(language as Language)).join(', '),
                })}
          </p>
        </div>
      </fieldset>
    </Form>
  )
}
