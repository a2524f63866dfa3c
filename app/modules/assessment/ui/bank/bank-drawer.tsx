import { Link } from '@remix-run/react'
import type { Criterion } from '~/modules/programmes/framework'
import { m } from '~/platform/i18n/messages'
import { forCriterion } from '../../bank/bank'
import type { Review } from '../use-review'

interface BankDrawerProps {
  review: Review
  criterion: Criterion
  feedback: string
  isOpen: boolean
}

/** The comments that may serve here, each put behind what is written already; and what is written, kept for another time. */
export function BankDrawer({ review, criterion, feedback, isOpen }: BankDrawerProps) {
  const offered = forCriterion(review.bank, criterion.code)
  const use = (text: string) => {
    const before = feedback.trimEnd()
    review.judge(criterion.id, { feedback: before === '' ? text : `${before}\n${text}` })
    document.getElementById('feedback')?.focus()
  }
  const isKept = review.bank.some((comment) => comment.text === feedback.trim())
  return (
    <details className="bank mt1" id="bank">
      <summary>
        {m.assessment_bank()} <span className="faint num">{offered.length}</span>
      </summary>
      {offered.length === 0 && <p className="hint">{m.assessment_bank_empty()}</p>}
      <ul>
        {offered.map((comment) => (
          <li key={comment.id}>
            <button type="button" disabled={!isOpen} onClick={() => use(comment.text)}>
              {comment.text}
              {!comment.isOwn && <span className="faint"> {m.assessment_bank_by({ name: comment.ownerName })}</span>}
            </button>
          </li>
        ))}
      </ul>
      <p className="row">
        {isOpen && feedback.trim() !== '' && !isKept && (
          <button
            className="btn small"
            type="button"
            onClick={() => review.keepInBank({ code: criterion.code, text: feedback.trim() })}
          >
            {m.assessment_bank_keep()}
          </button>
        )}
        <Link className="small" to="/comment-bank">
          {m.assessment_bank_all()}
        </Link>
      </p>
    </details>
  )
}
