import { Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { formatDay, formatNumber } from '~/ui/dates'
import { anchorClaims } from '../../claim-anchors'
import { entryName, partName, titleOfLog } from '../../names'
import { entriesInWords, wordsInFigures } from '../../phrases'
import type { ReadableEntry, WholeLog } from '../../read-log.server'
import { EntryText } from './entry-text'
import './read.css'

/** The whole log, set like a book: contents first, then the parts. Prints without its apparatus. */
export function LogToRead({ log }: { log: WholeLog }) {
  const entries = log.parts.flatMap((part) => part.entries)
  const count = entries.length
  const texts = anchorClaims(
    entries.map(({ html }) => html),
    log.criteria.map(({ code }) => code),
  )
  const html = new Map(entries.map(({ id }, at) => [id, texts[at]!]))
  return (
    <article className="read">
      <h1 className="title" lang={log.title ? log.language : undefined}>
        {titleOfLog(log)}
      </h1>
      <p className="quiet mt2">
        {log.programmeName}, {log.cohortName}
      </p>
      <p className="quiet no-print">
        {m.logs_read_meta({ words: wordsInFigures(log.words), entries: entriesInWords(count) })}
      </p>
      <p className="read-ways mt2 no-print">
        <Link to={`/desk?log=${log.id}`}>{m.logs_back_to_desk()}</Link>
        <Link to={`/logs/${log.id}/contents`}>{m.logs_desk_arrange()}</Link>
        <Link to={`/logs/${log.id}/export`}>{m.logs_desk_export()}</Link>
      </p>
      {count === 0 ? <p className="lede mt3">{m.logs_read_empty_log()}</p> : <Outline log={log} />}
      {log.parts.map((part) => (
        <section key={part.id} className="read-part" id={`part-${part.id}`} aria-labelledby={`h-${part.id}`}>
          <h2 id={`h-${part.id}`}>{partName(part)}</h2>
          {part.entries.map((entry) => (
            <Entry key={entry.id} entry={{ ...entry, html: html.get(entry.id)! }} log={log} />
          ))}
        </section>
      ))}
    </article>
  )
}

function Outline({ log }: { log: WholeLog }) {
  const hasClaims = log.parts.some((part) => part.entries.some(({ html }) => html.includes('data-claim')))
  return (
    <nav className="read-outline" aria-labelledby="outline-h">
      <h2 className="label" id="outline-h">
        {m.logs_read_outline()}
      </h2>
      <ol className="contents mt1">
        {log.parts.map((part) => (
          <li key={part.id}>
            <a href={`#part-${part.id}`}>{partName(part)}</a>
            <span className="dots" aria-hidden="true" />
            <span className="fig">
              {formatNumber(part.words)}
              <span className="vh">{m.logs_desk_words_hidden()}</span>
            </span>
          </li>
        ))}
      </ol>
      {hasClaims && <p className="hint mt1">{m.logs_read_claims()}</p>}
    </nav>
  )
}

function Entry({
  entry,
  log: { id: logId, language },
}: {
  entry: ReadableEntry
  log: Pick<WholeLog, 'id' | 'language'>
}) {
  const name = entryName(entry)
  return (
    <article className="read-entry" id={`entry-${entry.id}`} aria-labelledby={`h-${entry.id}`}>
      <h3 id={`h-${entry.id}`} lang={entry.title ? language : undefined}>
        {name}
      </h3>
      <p className="about">
        {entry.occurredOn && <time dateTime={entry.occurredOn}>{formatDay(entry.occurredOn)}</time>}
        <span className="no-print">
          {entry.occurredOn && ' · '}
          <Link to={`/logs/${logId}/entries/${entry.id}`} aria-label={m.logs_read_write_entry({ entry: name })}>
            {m.logs_read_write()}
          </Link>
        </span>
      </p>
      <EntryText {...entry} language={language} />
    </article>
  )
}
