import { m } from '~/platform/i18n/messages'
import { KeptConflict } from './kept-conflict'
import type { Review } from './use-review'

/** What the assessor writes for themselves; another window's words are shown beside these, and one chooses. */
export function PrivateNote({ review, isOpen }: { review: Review; isOpen: boolean }) {
  return (
    <details className="private mt3" id="private-note" open={review.privateNote !== '' || undefined}>
      <summary>{m.assessment_private()}</summary>
      <KeptConflict<{ note: string; keptAt: string }>
        refusal={review.privateConflict()}
        wordsOf={(standing) => standing.note}
        keepMine={(standing) => review.settlePrivate(standing.keptAt)}
        keepTheirs={(standing) => review.settlePrivate(standing.keptAt, standing.note)}
      />
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
