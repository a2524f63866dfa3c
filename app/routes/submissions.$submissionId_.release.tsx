import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useActionData, useParams } from '@remix-run/react'
import { releaseReferral } from '~/modules/assessment/index.server'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Refusable } from '~/ui/form'

const feedbackOf = (submissionId: string) => `/submissions/${submissionId}/feedback`

/** There is no page here: the feedback has the button. */
export const loader = ({ params }: LoaderFunctionArgs) => redirect(feedbackOf(params.submissionId!))

/** Releases a referral to its trainee; doing it twice does no harm. */
export const action = respond(async ({ params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await releaseReferral(actor, params.submissionId!)
  return redirect(feedbackOf(params.submissionId!))
})

/** Only shown when it was refused. */
export default function Release() {
  const { submissionId } = useParams()
  return (
    <div className="stack">
      <h1 className="title">{m.outcome_release()}</h1>
      <Refusable data={useActionData<typeof action>()}>
        <p>
          <Link to={feedbackOf(submissionId!)}>{m.outcome_back_to_feedback()}</Link>
        </p>
      </Refusable>
    </div>
  )
}
