import { useEffect, useState } from 'react'
import { m } from '~/platform/i18n/messages'
import { mayHoldReviews, type ReviewWork } from './review-leaving'
import { UnkeptButton } from './unkept-dialog'

/**
 * What a review left in this tab that its own page no longer shows: it was given to somebody else, or decided, while
 * something was on its way, and the page was closed or read anew.
 */
export function LeftBehind({ person }: { person: string }) {
  const [left, setLeft] = useState<{ ids: string[]; work: ReviewWork } | null>(null)
  useEffect(() => {
    if (!mayHoldReviews(person)) return
    let isGone = false
    void import('./leave-reviews')
      .then(async ({ reviewWork }) => ({ ids: await reviewWork.leftBehind(person), work: reviewWork }))
      // The script can't be fetched: it stays where it is, for the next look.
      .then(
        (found) => isGone || setLeft(found),
        () => {},
      )
    return () => {
      isGone = true
    }
  }, [person])
  if (!left || left.ids.length === 0) return null
  const { ids, work } = left
  return (
    <div className="callout look mt2" role="status">
      <p>{m.assessment_left_behind()}</p>
      <p className="row mt1">
        <UnkeptButton textOf={() => ids.map(work.textOf).filter(Boolean).join('\n\n')} />
        <button
          className="btn small bare"
          type="button"
          onClick={() => {
            ids.forEach(work.discard)
            setLeft(null)
          }}
        >
          {m.assessment_left_behind_discard()}
        </button>
      </p>
    </div>
  )
}
