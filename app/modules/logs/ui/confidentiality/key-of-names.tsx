import { Form } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import type { KnownWord, NamedInLog } from '../../confidentiality/key-queries.server'

/** Who is called what: for the author alone. */
export function KeyOfNames({ names, logId }: { names: readonly NamedInLog[]; logId: string }) {
  if (names.length === 0) return null
  return (
    <section className="mt4" aria-labelledby="key-h">
      <h2 className="head" id="key-h">
        {m.logs_names_key()}
      </h2>
      <p className="hint mt1">{m.logs_names_key_text()}</p>
      <table className="rows mt2">
        <caption className="vh">{m.logs_names_key()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.logs_names_key_original()}</th>
            <th scope="col">{m.logs_names_key_pseudonym()}</th>
            <th scope="col">
              <span className="vh">{m.logs_names_forget()}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {names.map(({ id, original, pseudonym }) => (
            <tr key={id}>
              <th scope="row">{original}</th>
              <td>{pseudonym}</td>
              <td>
                <Form method="post" action={`/logs/${logId}/confidentiality/names/${id}/removal`} preventScrollReset>
                  <button
                    className="btn small bare"
                    type="submit"
                    aria-label={m.logs_names_forget_this({ original, pseudonym })}
                  >
                    {m.logs_names_forget()}
                  </button>
                </Form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What the author found fine, or left. */
export function KnownWords({ known, logId }: { known: readonly KnownWord[]; logId: string }) {
  if (known.length === 0) return null
  return (
    <details className="mt4">
      <summary>{m.logs_names_known()}</summary>
      <ul className="names-known mt1">
        {known.map(({ id, word, choice }) => (
          <li key={id}>
            <span>
              {word}{' '}
              <span className="faint">
                {choice === 'fine' ? m.logs_names_known_fine() : m.logs_names_known_ignored()}
              </span>
            </span>
            <Form method="post" action={`/logs/${logId}/confidentiality/words/${id}/removal`} preventScrollReset>
              <button className="btn small bare" type="submit" aria-label={m.logs_names_look_again_this({ word })}>
                {m.logs_names_look_again()}
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </details>
  )
}
