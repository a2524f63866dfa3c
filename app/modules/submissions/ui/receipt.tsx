import { entryName } from '~/modules/logs/names'
import type { EntryKind } from '~/modules/logs/entry-kind'
import { m } from '~/platform/i18n/messages'
import { formatNumber, Moment } from '~/ui/dates'
import { formName } from '../form-name'
import type { SubmissionShown } from '../show-submission.server'
import { RecordHash } from './record-hash'
import './receipt.css'

/** What was handed in, to keep and to print. */
export function Receipt({ shown, timeZone }: { shown: SubmissionShown; timeZone: string }) {
  const { stage, submission, declarations, entries } = shown
  return (
    <>
      <dl className="receipt-facts mt3">
        <div>
          <dt>{m.submissions_number()}</dt>
          <dd className="num">{stage.number}</dd>
        </div>
        <div>
          <dt>{m.submissions_handed_in_at()}</dt>
          <dd>
            <Moment value={submission.handedInAt} timeZone={timeZone} />
          </dd>
        </div>
        <div>
          <dt>{m.submissions_attempt()}</dt>
          <dd className="num">{submission.attempt}</dd>
        </div>
        <div>
          <dt>{m.submissions_words()}</dt>
          <dd className="num">
            {formatNumber(submission.words)}, {formName(submission.form)}
          </dd>
        </div>
        {declarations && (
          <div>
            <dt>{m.submissions_declarations()}</dt>
            <dd>
              {[
                declarations.ownWork && m.submissions_declared_own_work(),
                declarations.namesChanged && m.submissions_declared_names_changed(),
                declarations.usedAi
                  ? m.submissions_declared_ai({ how: declarations.aiHow })
                  : m.submissions_declared_no_ai(),
              ]
                .filter(Boolean)
                .join(' ')}
            </dd>
          </div>
        )}
        <div>
          <dt>{m.submissions_hash()}</dt>
          <dd>
            <RecordHash value={submission.sha256} />
            <p className="hint">{m.submissions_hash_hint()}</p>
          </dd>
        </div>
      </dl>
      {entries.length > 0 && (
        <section className="mt4" aria-labelledby="included">
          <h2 className="head" id="included">
            {m.submissions_included()}
          </h2>
          <ol className="contents included mt1">
            {entries.map((entry) => (
              <li key={entry.entryId}>
                <span>{entryName({ ...entry, kind: entry.kind as EntryKind })}</span>
                <span className="dots" aria-hidden="true" />
                <span className="fig">{m.count_words({ n: entry.words, shown: formatNumber(entry.words) })}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}
