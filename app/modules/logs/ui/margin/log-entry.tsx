import { useMemo, useRef } from 'react'
import { entryName, kindName } from '../../names'
import type { EntryKind } from '../../entry-kind'
import type { Language } from '../../language'
import { SessionFacts } from '../read/session-facts'
import type { SetSession } from '../../session'
import { Day } from '~/ui/dates'
import { annotateHtml, type Annotations } from '../../margin/annotate-html'
import { MarginNotes, type ShownNote } from './margin-notes'
import './log-entry.css'

interface LogEntryProps {
  entry: {
    entryId: string
    partTitle: string
    title: string
    kind: string
    occurredOn: string | null
    /** As renderHtml wrote it. */
    html: string
    session: SetSession | null
  }
  language: Language
  verdicts: Annotations['verdicts']
  notes: readonly ShownNote[]
  /** The code of the criterion that is looked at. */
  selected?: string | null
}

/** An entry that somebody else reads, with its claimed passages marked and the notes in its margin. */
export function LogEntry({ entry, language, verdicts, notes, selected = null }: LogEntryProps) {
  const beside = useRef<HTMLDivElement>(null)
  const html = useMemo(
    () =>
      annotateHtml(entry.html, {
        verdicts,
        notes: notes.map(({ id, start, length }) => ({ id, start, end: start + length })),
        selected,
      }),
    [entry.html, verdicts, notes, selected],
  )
  const kind = entry.kind as EntryKind
  return (
    <article className="log-entry" aria-labelledby={`entry-${entry.entryId}`}>
      <h2 id={`entry-${entry.entryId}`} lang={entry.title ? language : undefined}>
        {entryName({ ...entry, kind, setName: entry.session?.setName ?? null })}
      </h2>
      <p className="meta">
        {[entry.partTitle, kindName(kind)].filter(Boolean).join(', ')}
        {entry.occurredOn && (
          <>
            {' '}
            · <Day value={entry.occurredOn} />
          </>
        )}
      </p>
      {entry.session && <SessionFacts session={entry.session} />}
      <div className="beside" ref={beside}>
        <div className="page" lang={language} data-entry={entry.entryId} dangerouslySetInnerHTML={{ __html: html }} />
        <MarginNotes notes={notes} beside={beside} text={html} />
      </div>
    </article>
  )
}
