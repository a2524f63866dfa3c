import { m } from '~/platform/i18n/messages'
import type { Review } from './use-review'

/** What the assessor writes for themselves; another window's words are shown beside these, and one chooses. */
export function PrivateNote({ review, isOpen }: { review: Review; isOpen: boolean }) {
  const refusal = review.privateConflict()
  const standing = refusal?.facts.standing as { note: string; keptAt: string } | undefined
  return (
    <details className="private mt3" id="private-note" open={review.privateNote !== '' || undefined}>
      <summary>{m.assessment_private()}</summary>
      {refusal && (
        <div className="callout look mt1" role="alert">
          <p>{refusal.sentence}</p>
          {standing && (
            <>
              <p className="label">{m.assessment_kept_there()}</p>
              <p className="said">{standing.note}</p>
              <p className="row">
                <button className="btn small" type="button" onClick={() => review.settlePrivate(standing.keptAt)}>
                  {m.assessment_keep_mine()}
                </button>
                <button
                  className="btn small"
                  type="button"
                  onClick={() => review.settlePrivate(standing.keptAt, standing.note)}
                >
                  {m.assessment_keep_theirs()}
                </button>
              </p>
            </>
          )}
        </div>
      )}
      <label className="hint" htmlFor="private">
        {m.assessment_private_hint()}
      </label>
      <textarea
        id="private"
        rows={4}
        maxLength={8000}
        value={review.privateNote}
        readOnly={!isOpen}
        onChange={(event) => review.writePrivate(event.currentTarget.value)}
        onBlur={review.flush}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
    </details>
  )
}
