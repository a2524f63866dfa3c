import { Form } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import type { Earlier } from '../take-over.server'

/** Somebody began this review before: one may go on from there, or begin anew. */
export function BegunBefore({ earlier, submissionId }: { earlier: Earlier | null; submissionId: string }) {
  if (!earlier) return null
  return (
    <section className="callout mt2" aria-labelledby="begun-before">
      <p id="begun-before">
        {m.assessment_begun_before({ name: earlier.assessorName, judged: earlier.judged, notes: earlier.notes })}
      </p>
      <Form method="post" action={`/submissions/${submissionId}/takeover`} className="mt1">
        <button className="btn small" type="submit">
          {m.assessment_take_over()}
        </button>
      </Form>
    </section>
  )
}
