import { Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { formatDay } from '~/ui/dates'
import { entryName, partName } from '../../names'
import { momentInWords, wordsInFigures } from '../../phrases'
import type { NamedEntry } from '../../outline'
import type { EntryToRead as Entry } from '../../read-entry.server'
import { annotateHtml } from '../../margin/annotate-html'
import { Comments } from '../sharing/comments'
import { EntryText } from './entry-text'
import './read.css'

/** One entry to read, with the ones before and after it. */
export function EntryToRead({ entry, today, timeZone }: { entry: Entry; today: string; timeZone: string }) {
  const { logId, savedAt, previous, next } = entry
  const html = underlined(entry)
  return (
    <article className="read">
      <p className="quiet">
        <Link to={`/logs/${logId}#part-${entry.partId}`}>
          {partName({ number: entry.partNumber, title: entry.partTitle })}
        </Link>
      </p>
      <h1 className="title mt1" lang={entry.title ? entry.language : undefined}>
        {entryName(entry)}
      </h1>
      <p className="about">
        {entry.occurredOn && (
          <>
            <time dateTime={entry.occurredOn}>{formatDay(entry.occurredOn)}</time>
            {' · '}
          </>
        )}
        {wordsInFigures(entry.words)}
        {savedAt &&
          ` · ${m.logs_read_saved({ moment: momentInWords(savedAt, today, timeZone) })} ${entry.isShared ? m.logs_read_shared() : m.logs_read_private()}`}
      </p>
      <p className="read-ways mt2 no-print">
        <Link className="btn small" to={`/logs/${logId}/entries/${entry.id}`}>
          {m.logs_read_write()}
        </Link>
        <Link className="btn small" to={`/entries/${entry.id}/history`}>
          {m.logs_history_title()}
        </Link>
        <Link className="btn small" to={`/entries/${entry.id}/sharing`}>
          {m.logs_share_way()}
        </Link>
      </p>
      <EntryText {...entry} html={html} />
      <Comments comments={entry.comments} timeZone={timeZone} />
      <nav className="read-neighbours no-print" aria-label={m.logs_read_outline()}>
        {previous && <ToNeighbour entry={previous} say={m.logs_read_previous} />}
        {next && <ToNeighbour entry={next} say={m.logs_read_next} />}
        <Link to={`/logs/${logId}`}>{m.logs_read_whole()}</Link>
      </nav>
    </article>
  )
}

/** The text with the words underlined that a comment is about. */
function underlined({ html, comments }: Entry): string {
  const notes = comments.flatMap(({ id, place, isSettled }) =>
    place && !isSettled ? { id, start: place.start, end: place.start + place.length } : [],
  )
  return notes.length === 0 ? html : annotateHtml(html, { verdicts: new Map(), notes })
}

const ToNeighbour = ({ entry, say }: { entry: NamedEntry; say: (inputs: { entry: string }) => string }) => (
  <Link to={`/entries/${entry.id}`}>{say({ entry: entryName(entry) })}</Link>
)
