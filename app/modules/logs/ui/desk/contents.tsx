import { Form, Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { formatNumber } from '~/ui/dates'
import { Waterline } from '~/ui/waterline'
import { writtenKinds } from '../../entry-kind'
import { entryName, newEntryName, partName } from '../../names'
import type { OutlineEntry, OutlinePart } from '../../outline'
import { wordsInFigures } from '../../phrases'
import type { Desk } from '../../show-desk.server'
import { NewIdField } from '../new-id-field'

/** The log so far: words against the range, parts and entries, and how to add to them. */
export function Contents({ desk: { words, outline, logId } }: { desk: Desk }) {
  const [min, max] = [formatNumber(words.min), formatNumber(words.max)]
  const written = wordsInFigures(words.written)
  return (
    <section aria-labelledby="log">
      <h2 className="head" id="log">
        {m.logs_desk_log()}
      </h2>
      <Waterline
        at={words.written}
        from={words.min}
        to={words.max}
        here={written}
        atLeast={m.logs_desk_at_least({ min })}
        atMost={m.logs_desk_at_most({ max })}
        label={m.logs_desk_range({ words: written, min, max })}
      />
      <ol className="desk-contents mt1">
        {outline.map((part) => (
          <Part key={part.id} part={part} logId={logId} />
        ))}
      </ol>
      <div className="desk-new">
        <span className="label" id="new-h">
          {m.logs_desk_new()}
        </span>
        {writtenKinds.map((kind) => (
          <Form key={kind} method="post" action={`/logs/${logId}/entries`}>
            <NewIdField />
            <input type="hidden" name="kind" value={kind} />
            <button className="btn small" type="submit" aria-describedby="new-h">
              {newEntryName(kind)}
            </button>
          </Form>
        ))}
        <Link className="btn small" to={`/logs/${logId}/sessions/new`} aria-describedby="new-h">
          {m.logs_desk_new_session()}
        </Link>
      </div>
      <p className="desk-ways">
        <Link to={`/logs/${logId}`}>{m.logs_desk_read()}</Link>
        <Link to={`/logs/${logId}/contents`}>{m.logs_desk_arrange()}</Link>
        <Link to={`/logs/${logId}/confidentiality`}>{m.logs_names_way()}</Link>
        <Link to={`/logs/${logId}/export`}>{m.logs_desk_export()}</Link>
        <Link to="/rhythm">{m.logs_rhythm_way()}</Link>
      </p>
    </section>
  )
}

function Part({ part, logId }: { part: OutlinePart; logId: string }) {
  return (
    <li>
      <div className="head-line">
        <Link to={`/logs/${logId}#part-${part.id}`}>{partName(part)}</Link>
        <span className="dots" aria-hidden="true" />
        <Words words={part.words} />
      </div>
      {part.entries.length === 0 ? (
        <p className="hint">{m.logs_desk_no_entries()}</p>
      ) : (
        <ol className="contents">
          {part.entries.map((entry) => (
            <Entry key={entry.id} entry={entry} logId={logId} />
          ))}
        </ol>
      )}
    </li>
  )
}

const Entry = ({ entry, logId }: { entry: OutlineEntry; logId: string }) => (
  <li>
    <Link className="plain" to={`/logs/${logId}/entries/${entry.id}`}>
      {entryName(entry)}
    </Link>
    {entry.hasProblem && (
      <Link className="status" data-is="look" to={`/entries/${entry.id}`}>
        {m.logs_desk_problem()}
      </Link>
    )}
    <span className="dots" aria-hidden="true" />
    <Words words={entry.words} />
  </li>
)

const Words = ({ words }: { words: number }) => (
  <span className="fig">
    {formatNumber(words)}
    <span className="vh">{m.logs_desk_words_hidden()}</span>
  </span>
)
