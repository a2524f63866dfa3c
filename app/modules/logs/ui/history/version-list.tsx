import { Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { formatNumber } from '~/ui/dates'
import type { VersionReason } from '../../cut-version.server'
import { wordsInFigures } from '../../phrases'
import type { History } from '../../show-history.server'

/** An entry's versions, newest first, with when and why each was kept; each leads to what changed since. */
export function VersionList({ history, moment }: { history: History; moment: (at: string) => string }) {
  const { entry, now, versions, hasOlder } = history
  return (
    <section className="history-versions" aria-labelledby="versions-h">
      <h2 className="head" id="versions-h">
        {m.logs_history_versions()}
      </h2>
      <ol className="mt2">
        {!now.isKept && now.savedAt && (
          <li>
            <b>{m.logs_history_now()}</b>
            <p className="hint">
              {moment(now.savedAt)} · {wordsInFigures(now.words)} · {m.logs_history_not_kept_yet()}
            </p>
          </li>
        )}
        {versions.map(({ number, at, words, reason, isNow }) => (
          <li key={number}>
            <Link
              to={isNow && number > 1 ? `?from=${number - 1}&to=${number}` : `?from=${number}&to=now`}
              preventScrollReset
              aria-label={m.logs_history_look({ n: formatNumber(number) })}
            >
              {m.logs_history_version({ n: formatNumber(number) })}
            </Link>
            {isNow && (
              <span className="status" data-is="done">
                {m.logs_history_stands()}
              </span>
            )}
            <p className="hint">
              <time dateTime={at}>{moment(at)}</time> · {wordsInFigures(words)} · {whyKept[reason]()}
            </p>
          </li>
        ))}
      </ol>
      {hasOlder && (
        <p className="mt2">
          <Link to={`/entries/${entry.id}/history?before=${versions.at(-1)!.number}`}>{m.logs_history_older()}</Link>
        </p>
      )}
    </section>
  )
}

const whyKept: Record<VersionReason, () => string> = {
  session: m.logs_history_after_writing,
  'hand-in': m.logs_history_handed_in,
  merge: m.logs_history_before_merge,
  restore: m.logs_history_put_back,
  sharing: m.logs_history_shared,
}
