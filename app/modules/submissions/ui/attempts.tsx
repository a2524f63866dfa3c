import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { m } from '~/platform/i18n/messages'
import type { Attempt } from '../list-attempts.server'

/** What was handed in, for the side of the desk: each with where it stands, and its feedback once there is any. */
export function Attempts({
  attempts,
  record,
}: {
  attempts: readonly Attempt[]
  /** The record that was issued from one of them. */
  record?: ReactNode
}) {
  if (attempts.length === 0) return null
  return (
    <section aria-labelledby="handed-in">
      <h2 className="head" id="handed-in">
        {m.submissions_desk_title()}
      </h2>
      <ul className="desk-attempts mt1">
        {attempts.map(({ submissionId, number, status, hasFeedback, isRecorded }) => (
          <li key={submissionId}>
            <Link to={`/submissions/${submissionId}`}>{m.submissions_title({ number })}</Link>
            <span className="status" data-is={status.is}>
              {status.words}
            </span>
            {hasFeedback && <Link to={`/submissions/${submissionId}/feedback`}>{m.submissions_read_feedback()}</Link>}
            {isRecorded && record}
          </li>
        ))}
      </ul>
    </section>
  )
}
