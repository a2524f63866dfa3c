import { Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { entryName, kindName, partName } from '../../names'
import type { OutlinePart } from '../../outline'

interface OutlineProps {
  logId: string
  parts: OutlinePart[]
  /** The entry that is open, with its title as it stands on the screen. */
  current: { id: string; title: string }
  /** Without the server only entries on this device open. */
  isAlone: boolean
}

/** The log's parts and entries, at the left. */
export function Outline({ logId, parts, current, isAlone }: OutlineProps) {
  return (
    <nav className="side outline" id="outline" aria-label={m.write_outline()}>
      <h2>{m.write_your_log()}</h2>
      {parts.map((part) => (
        <div key={part.id}>
          <h3>{partName(part)}</h3>
          <ol>
            {part.entries.map((entry) => {
              const isCurrent = entry.id === current.id
              const name = entryName(isCurrent ? { ...entry, title: current.title } : entry)
              const kind = kindName(entry.kind)
              return (
                <li key={entry.id}>
                  <Link
                    to={`/logs/${logId}/entries/${entry.id}`}
                    aria-current={isCurrent ? 'page' : undefined}
                    prefetch={isAlone ? 'none' : 'intent'}
                  >
                    <span>{name}</span>
                    {entry.kind !== 'reflection' && entry.title.trim() !== '' && <span className="kind">{kind}</span>}
                  </Link>
                </li>
              )
            })}
          </ol>
        </div>
      ))}
      <p className="new">
        <Link to="/desk" reloadDocument={isAlone}>
          {m.write_new_entry()}
        </Link>
      </p>
    </nav>
  )
}
