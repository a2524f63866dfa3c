import { Form } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'

/** Withdrawing, with what it means. */
export function WithdrawForm({ submissionId }: { submissionId: string }) {
  return (
    <Form method="post" action={`/submissions/${submissionId}/withdrawal`} className="stack">
      <p className="quiet">{m.submissions_withdraw_text()}</p>
      <button className="btn grave" type="submit">
        {m.submissions_withdraw()}
      </button>
    </Form>
  )
}
