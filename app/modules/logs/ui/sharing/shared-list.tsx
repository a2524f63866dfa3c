import { Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { formatDay } from '~/ui/dates'
import { dayIn } from '~/platform/days'
import { entryName } from '../../names'
import type { SharedWithMe } from '../../sharing/list-shared.server'

/** What one trainee shares with the reader, the newest first. */
export function SharedList({ entries, timeZone }: { entries: readonly SharedWithMe[]; timeZone: string }) {
  if (entries.length === 0) return <span className="status">{m.programmes_nothing_shared()}</span>
  return (
    <ul className="plain-list">
      {entries.map((entry) => (
        <li key={entry.shareId}>
          <Link to={`/shared/${entry.shareId}`} lang={entry.title ? entry.language : undefined}>
            {entryName(entry)}
          </Link>
          {' · '}
          <span className="faint">
            {m.logs_shared_line({
              day: formatDay(dayIn(timeZone, new Date(entry.sharedAt)), 'en-GB', 'short'),
              n: entry.comments,
            })}
          </span>
        </li>
      ))}
    </ul>
  )
}
