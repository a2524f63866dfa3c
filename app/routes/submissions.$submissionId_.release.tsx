import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { releaseForm } from '~/modules/assessment/forms'
import { releaseReferral, showOwnDecision } from '~/modules/assessment/index.server'
import { ReleaseChoice } from '~/modules/assessment/ui/release-choice'
import '~/modules/programmes/ui/programmes.css'
import { canHappen } from '~/modules/submissions/lifecycle'
import { dayIn } from '~/platform/days'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Moment } from '~/ui/dates'
import { Refusable } from '~/ui/form'

export { afterConflict as shouldRevalidate } from '~/ui/after-conflict'
export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.outcome_release() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const { stage, timeZone } = await showOwnDecision(actor, params.submissionId!)
  const { submissionId, releaseAt, state } = stage
  return {
    submissionId,
    releaseAt,
    timeZone,
    isPossible: canHappen(state, 'release'),
    today: dayIn(timeZone, new Date()),
  }
})

/** Releases a referral to its trainee, now or at a time; doing it twice does no harm. */
export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await releaseReferral(actor, params.submissionId!, await readForm(request, releaseForm))
  return redirect(`/submissions/${params.submissionId}/feedback`)
})

/** Where the time of a release is chosen; the button for releasing at once stands with the decision, too. */
export default function Release() {
  const { submissionId, isPossible, releaseAt, ...choice } = useLoaderData<typeof loader>()
  return (
    <div className="stack narrow">
      <h1 className="title">{m.outcome_release()}</h1>
      <Form method="post" className="stack">
        <Refusable data={useActionData<typeof action>()}>
          <p className="quiet">{isPossible ? m.outcome_release_hint() : m.outcome_release_not_possible()}</p>
          {releaseAt && (
            <p>
              {m.assessment_release_planned()} <Moment value={releaseAt} timeZone={choice.timeZone} />
            </p>
          )}
          {isPossible && (
            <>
              <ReleaseChoice {...choice} />
              <div className="row">
                <button className="btn primary" type="submit">
                  {m.outcome_release()}
                </button>
              </div>
            </>
          )}
        </Refusable>
      </Form>
      <p>
        <Link to={`/submissions/${submissionId}/feedback`}>{m.outcome_back_to_feedback()}</Link>
      </p>
    </div>
  )
}
