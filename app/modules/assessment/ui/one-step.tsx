import { Form, Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { Refusable } from '~/ui/form'

interface OneStepProps {
  title: string
  text: string
  /** False: it is too late, or too early. */
  isPossible: boolean
  submissionId: string
  answer: unknown
}

/** A page for one step with a decision: what it means, the button, and why it was refused. */
export function OneStep({ title, text, isPossible, submissionId, answer }: OneStepProps) {
  return (
    <div className="stack narrow">
      <h1 className="title">{title}</h1>
      <Refusable data={answer}>
        <p className="quiet">{text}</p>
        {isPossible && (
          <Form method="post">
            <button className="btn" type="submit">
              {title}
            </button>
          </Form>
        )}
      </Refusable>
      <p>
        <Link to={`/submissions/${submissionId}/feedback`}>{m.outcome_back_to_feedback()}</Link>
      </p>
    </div>
  )
}
