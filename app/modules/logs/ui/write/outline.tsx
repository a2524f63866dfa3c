import { Form, Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { writtenKinds } from '../../entry-kind'
import { entryName, kindName, newEntryName, partName } from '../../names'
import type { OutlinePart } from '../../outline'
import { NewIdField } from '../new-id-field'
import { useBeginHere } from './use-begin-here'

interface OutlineProps {
  logId: string
  parts: OutlinePart[]
  /** The entry that is open, with its title as it stands on the screen. */
  current: { id: string; title: string; partId: string }
  /** Without the server only entries on this device open. */
  isAlone: boolean
  person: string
}

/** The log's parts and entries, at the left. */
export function Outline({ logId, parts, current, isAlone, person }: OutlineProps) {
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
      <NewEntry logId={logId} partId={current.partId} isAlone={isAlone} person={person} />
    </nav>
  )
}

interface NewEntryProps {
  logId: string
  partId: string
  isAlone: boolean
  person: string
}

/** A new entry in the part that is open; without the server it is begun on the device. */
function NewEntry({ logId, partId, isAlone, person }: NewEntryProps) {
  const { begin, hasFailed } = useBeginHere(person)
  return (
    <details className="new">
      <summary>{m.write_new_entry()}</summary>
      {writtenKinds.map((kind) =>
        isAlone ? (
          <button key={kind} className="as-link" type="button" onClick={() => void begin({ logId, kind, partId })}>
            {newEntryName(kind)}
          </button>
        ) : (
          <Form key={kind} method="post" action={`/logs/${logId}/entries`}>
            <NewIdField />
            <input type="hidden" name="kind" value={kind} />
            <input type="hidden" name="part" value={partId} />
            <button className="as-link" type="submit">
              {newEntryName(kind)}
            </button>
          </Form>
        ),
      )}
      <Link to={`/logs/${logId}/sessions/new`} reloadDocument={isAlone}>
        {m.logs_desk_new_session()}
      </Link>
      {hasFailed && (
        <p className="hint" role="status">
          {m.write_begin_refused()}
        </p>
      )}
    </details>
  )
}
