import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { declineForm } from '~/modules/assessment/forms'
import { declineSubmission, showDeclining } from '~/modules/assessment/index.server'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Refusable, TextArea } from '~/ui/form'

export { afterConflict as shouldRevalidate } from '~/ui/after-conflict'
export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.assessment_decline_title() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const { stage, isPossible } = await showDeclining(await requireActor(context), params.submissionId!)
  const { submissionId, number, traineeName, cohortName, state } = stage
  return { submissionId, number, traineeName, cohortName, isBegun: state === 'in-review', isPossible }
})

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await declineSubmission(actor, params.submissionId!, await readForm(request, declineForm))
  return redirect('/queue')
})

/** An assessor gives back what they can't read, or not to the end. */
export default function Decline() {
  const { submissionId, number, traineeName, cohortName, isBegun, isPossible } = useLoaderData<typeof loader>()
  const review = `/submissions/${submissionId}/review`
  return (
    <div className="narrow">
      <p className="quiet">
        <Link to={review}>{m.outcome_back_to_review()}</Link> · {m.submissions_title({ number })}, {traineeName},{' '}
        {cohortName}
      </p>
      <h1 className="title mt1">{m.assessment_decline_title()}</h1>
      <p className="lede mt2">{isPossible ? m.assessment_decline_lede() : m.assessment_decline_not_possible()}</p>
      <Form method="post" className="stack spaced mt3">
        <Refusable data={useActionData<typeof action>()}>
          {isPossible && (
            <>
              <TextArea name="reason" label={m.assessment_decline_reason()} rows={3} />
              {isBegun && <p className="hint">{m.assessment_decline_kept()}</p>}
              <div className="row">
                <button className="btn primary" type="submit">
                  {m.assessment_decline_button()}
                </button>
                <Link to={review}>{m.programmes_cancel()}</Link>
              </div>
            </>
          )}
        </Refusable>
      </Form>
    </div>
  )
}
