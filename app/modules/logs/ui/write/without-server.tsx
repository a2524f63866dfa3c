import { useId } from 'react'
import { m } from '~/platform/i18n/messages'
import { writtenKinds } from '../../entry-kind'
import { entryName, newEntryName } from '../../names'
import type { KeptHere, KeptLog } from './page-data'
import { useBeginHere } from './use-begin-here'

/** Shown by the shell until the device has been asked. */
export function OpeningPage() {
  return (
    <main id="main" className="wrap narrow opening" tabIndex={-1}>
      <p className="quiet">{m.write_opening()}</p>
    </main>
  )
}

/** The browser was given the shell, not a page of the server's. */
export const isOpening = () => document.querySelector('main.opening') !== null

/** The entry is not on this device, and the server can't be reached. */
export function AbsentPage() {
  return (
    <main id="main" className="wrap narrow stack" tabIndex={-1}>
      <h1 className="title">{m.write_offline_title()}</h1>
      <p className="lede">{m.write_absent()}</p>
      <TryAgain />
    </main>
  )
}

/** What opens and can be begun without the server. Plain links: each is answered by the service worker. */
export function KeptPage({ person, entries, logs }: KeptHere) {
  const isNothing = entries.length + logs.length === 0
  return (
    <main id="main" className="wrap narrow stack" tabIndex={-1}>
      <h1 className="title">{m.write_offline_title()}</h1>
      <p className="lede">{isNothing ? m.write_offline_nothing() : m.write_offline_intro()}</p>
      {person !== null &&
        logs.map((log) => <BeginIn key={log.id} log={log} person={person} isOne={logs.length === 1} />)}
      {entries.length > 0 && (
        <section className="mt3" aria-labelledby="kept">
          <h2 className="head" id="kept">
            {m.write_offline_kept()}
          </h2>
          <ul className="contents mt1">
            {entries.map((entry) => (
              <li key={entry.to}>
                <a href={entry.to}>{entryName(entry)}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <TryAgain />
    </main>
  )
}

/** Begins something in a log; where there are several, the log is named. */
function BeginIn({ log: { id, name, begins }, person, isOne }: { log: KeptLog; person: string; isOne: boolean }) {
  const { begin, hasFailed } = useBeginHere(person)
  const label = useId()
  return (
    <div>
      <p className="label" id={label}>
        {isOne || name === '' ? m.logs_desk_new() : m.write_begin_in({ log: name })}
      </p>
      <div className="row mt1">
        {begins.entries &&
          writtenKinds.map((kind) => (
            <button
              key={kind}
              className="btn small"
              type="button"
              aria-describedby={label}
              onClick={() => void begin({ logId: id, kind })}
            >
              {newEntryName(kind)}
            </button>
          ))}
        {begins.sessions && (
          <a className="btn small" href={`/logs/${id}/sessions/new`} aria-describedby={label}>
            {m.logs_desk_new_session()}
          </a>
        )}
      </div>
      {hasFailed && (
        <p className="hint" role="status">
          {m.write_begin_refused()}
        </p>
      )}
    </div>
  )
}

const TryAgain = () => (
  <p className="mt3">
    <a className="btn" href="/desk">
      {m.write_offline_try()}
    </a>
  </p>
)
