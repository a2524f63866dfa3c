import { Link } from '@remix-run/react'
import type { EntryKind } from '~/modules/logs/entry-kind'
import { entryName } from '~/modules/logs/names'
import { m } from '~/platform/i18n/messages'
import type { PassageShown, RedactionShown } from '../show-redaction.server'
import { ByDay } from './by-day'
import './redaction.css'

export const nameOfPassage = ({ entry }: Pick<PassageShown, 'entry'>): string =>
  entry ? entryName({ ...entry, kind: entry.kind as EntryKind }) : ''

/** What a trainee is asked to take out, and where; `logId` leads to the entries, for whose log it is. */
export function RedactionAsked({ redaction, logId }: { redaction: RedactionShown; logId: string | null }) {
  return (
    <section className="callout look mt3" aria-labelledby="redaction">
      <h2 className="head" id="redaction">
        {m.assessment_redaction_asked()}
      </h2>
      <p className="said">{redaction.reason}</p>
      {redaction.passages.length > 0 && (
        <ul className="redaction-passages">
          {redaction.passages.map((passage) => (
            <li key={passage.id}>
              <p className="label">
                {logId ? (
                  <Link to={`/logs/${logId}/entries/${passage.entryId}`}>{nameOfPassage(passage)}</Link>
                ) : (
                  nameOfPassage(passage)
                )}
              </p>
              <blockquote className="serif">{passage.quote}</blockquote>
              <p className="said">{passage.note}</p>
            </li>
          ))}
        </ul>
      )}
      <p>
        <ByDay sentence={m.assessment_redaction_by} day={redaction.handInBy} />
      </p>
    </section>
  )
}
