import { Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import type { AskedOf } from '../asked'

/** What the last attempt's referral asked for, above the form of the next one. */
export function Asked({ asked }: { asked: AskedOf }) {
  return (
    <section className="callout mt3" aria-labelledby="asked">
      <h2 className="label" id="asked">
        {m.assessment_asked_last()}
      </h2>
      <AskedList asked={asked} />
      <p>
        <Link to={`/submissions/${asked.submissionId}/feedback`}>{m.assessment_read_feedback()}</Link>
      </p>
    </section>
  )
}

export function AskedList({ asked }: { asked: AskedOf }) {
  return (
    <dl className="asked-list">
      {asked.requests.map((request) => (
        <div key={request.criterionId}>
          <dt className="label">
            {request.code} {request.shortTitle}
          </dt>
          <dd className="said">{request.asked}</dd>
        </div>
      ))}
    </dl>
  )
}
