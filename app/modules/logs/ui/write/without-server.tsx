import { m } from '~/platform/i18n/messages'
import { entryName } from '../../names'
import type { KeptEntryLink } from './page-data'

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

interface KeptProps {
  entries: KeptEntryLink[]
  /** The address of the form for a set session, where it is kept here. */
  sessionForm: string | null
}

/** What opens without the server. Plain links: each is answered by the service worker. */
export function KeptEntriesPage({ entries, sessionForm }: KeptProps) {
  return (
    <main id="main" className="wrap narrow stack" tabIndex={-1}>
      <h1 className="title">{m.write_offline_title()}</h1>
      <p className="lede">{entries.length > 0 ? m.write_offline_intro() : m.write_offline_nothing()}</p>
      <ul className="contents mt3">
        {entries.map((entry) => (
          <li key={entry.to}>
            <a href={entry.to}>{entryName(entry)}</a>
          </li>
        ))}
      </ul>
      {sessionForm && (
        <p>
          <a href={sessionForm}>{m.logs_desk_add_session()}</a>
        </p>
      )}
      <TryAgain />
    </main>
  )
}

const TryAgain = () => (
  <p className="mt3">
    <a className="btn" href="/desk">
      {m.write_offline_try()}
    </a>
  </p>
)
