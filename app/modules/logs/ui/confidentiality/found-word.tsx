import { Form, Link } from '@remix-run/react'
import { useId } from 'react'
import { m } from '~/platform/i18n/messages'
import type { Identifying } from '../../confidentiality/check-confidentiality.server'
import type { FindingKind } from '../../confidentiality/finding'
import { entryName } from '../../names'

interface FoundWordProps {
  found: Identifying
  logId: string
  language: string
  /** What was typed and refused, and why. */
  typed: string | undefined
  error: string | undefined
}

/** One thing that looks identifying, where it stands, and the three ways to go on. */
export function FoundWord({ found, logId, language, typed, error }: FoundWordProps) {
  const { kind, text, count, places, suggestion } = found
  const id = useId()
  const choose = (choice: 'fine' | 'ignored', label: string, name: string) => (
    <Form method="post" action={`/logs/${logId}/confidentiality/words`} preventScrollReset>
      <input type="hidden" name="word" value={text} />
      <button className="btn small bare" type="submit" name="choice" value={choice} aria-label={name}>
        {label}
      </button>
    </Form>
  )
  return (
    <li aria-labelledby={`${id}-h`}>
      <h3 id={`${id}-h`} className="names-word">
        <span lang={language}>{text}</span>{' '}
        <span className="quiet">
          {kindNames[kind]()} {m.logs_names_times({ n: count })}
        </span>
      </h3>
      <ul className="names-places">
        {places.map(({ entry, before, after }, at) => (
          <li key={at}>
            <span lang={language}>
              {before}
              <mark>{text}</mark>
              {after}
            </span>{' '}
            <span className="faint">
              {entry ? (
                <Link to={`/logs/${logId}/entries/${entry.id}`}>{entryName(entry)}</Link>
              ) : (
                m.logs_names_heading()
              )}
            </span>
          </li>
        ))}
      </ul>
      <Form method="post" action={`/logs/${logId}/confidentiality/names`} className="names-call" preventScrollReset>
        <input type="hidden" name="original" value={text} />
        <div className="field">
          <label htmlFor={`${id}-as`}>
            <span aria-hidden="true">{m.logs_names_call()}</span>
            <span className="vh">{m.logs_names_call_this({ text })}</span>
          </label>
          {error && (
            <p className="error" id={`${id}-error`}>
              {error}
            </p>
          )}
          <input
            className="input"
            id={`${id}-as`}
            name="pseudonym"
            defaultValue={typed ?? suggestion}
            maxLength={200}
            autoComplete="off"
            aria-invalid={error ? true : undefined}
            aria-describedby={error && `${id}-error`}
            required
          />
        </div>
        <button className="btn small" type="submit" aria-label={m.logs_names_replace_this({ text })}>
          {m.logs_names_replace()}
        </button>
      </Form>
      <div className="row">
        {choose('fine', m.logs_names_fine(), m.logs_names_fine_this({ text }))}
        {choose('ignored', m.logs_names_ignore(), m.logs_names_ignore_this({ text }))}
      </div>
    </li>
  )
}

const kindNames: Record<FindingKind, () => string> = {
  name: m.logs_names_kind_name,
  role: m.logs_names_kind_role,
  age: m.logs_names_kind_age,
  'birth-date': m.logs_names_kind_birth_date,
  email: m.logs_names_kind_email,
  phone: m.logs_names_kind_phone,
  postcode: m.logs_names_kind_postcode,
}
