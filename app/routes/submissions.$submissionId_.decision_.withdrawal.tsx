import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useActionData, useParams } from '@remix-run/react'
import { takeBack } from '~/modules/assessment/index.server'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Refusable } from '~/ui/form'

/** There is no page here: the decision has the button. */
export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/submissions/${params.submissionId}/feedback`)

/** Takes one's own decision back, as long as it isn't released. */
export const action = respond(async ({ params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await takeBack(actor, params.submissionId!)
  return redirect(`/submissions/${params.submissionId}/review`)
})

/** Only shown when it was refused. */
export default function TakeBack() {
  const { submissionId } = useParams()
  return (
    <div className="stack">
      <h1 className="title">{m.outcome_take_back()}</h1>
      <Refusable data={useActionData<typeof action>()}>
        <p>
          <Link to={`/submissions/${submissionId}/feedback`}>{m.outcome_back_to_feedback()}</Link>
        </p>
      </Refusable>
    </div>
  )
}
