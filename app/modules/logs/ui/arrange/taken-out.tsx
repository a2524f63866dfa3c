import { Form, Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { formatDay } from '~/ui/dates'
import { entryName } from '../../names'
import type { LogContents } from '../../show-contents.server'

/** Entries in the bin; each can be looked at and put back. */
export function TakenOut({ entries }: { entries: LogContents['takenOut'] }) {
  return (
    <section className="arrange-part" id="taken-out" aria-labelledby="taken-out-h">
      <h2 className="head" id="taken-out-h">
        {m.logs_arrange_taken_out()}
      </h2>
      <p className="hint mt1">{m.logs_arrange_taken_out_hint()}</p>
      <ul className="arrange-entries mt2">
        {entries.map((entry) => (
          <li key={entry.id} className="arrange-line">
            <Link className="plain name" to={`/entries/${entry.id}/history`}>
              {entryName(entry)}
            </Link>
            {entry.until && <span className="fig">{m.logs_arrange_until({ day: formatDay(entry.until) })}</span>}
            <Form method="post" action={`/entries/${entry.id}/restoration`} preventScrollReset replace>
              <button
                className="btn small"
                type="submit"
                id={`back-${entry.id}`}
                data-moves={entry.id}
                data-then={`down-${entry.id}`}
                aria-label={m.logs_arrange_put_back_entry({ entry: entryName(entry) })}
              >
                {m.logs_arrange_put_back()}
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}
