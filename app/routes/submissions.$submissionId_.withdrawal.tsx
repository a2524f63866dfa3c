import { redirect, type ActionFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useParams } from '@remix-run/react'
import { withdraw } from '~/modules/submissions/index.server'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Refusable } from '~/ui/form'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.submissions_withdraw_title() }) }]

/** Withdrawing is a POST alone; whoever reloads this address is shown the submission. */
export const loader = respond(async ({ params, context }: ActionFunctionArgs) => {
  await requireActor(context)
  return redirect(`/submissions/${params.submissionId}`)
})

export const action = respond(async ({ params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const stage = await withdraw(actor, params.submissionId!)
  return redirect(`/submissions/${stage.submissionId}`)
})

/** Seen only when it was too late. */
export default function Withdrawal() {
  const answer = useActionData<typeof action>()
  const { submissionId } = useParams()
  return (
    <div className="stack narrow">
      <h1 className="title">{m.submissions_withdraw_title()}</h1>
      <Refusable data={answer}>
        <p>
          <Link to={`/submissions/${submissionId}`}>{m.submissions_back()}</Link>
        </p>
      </Refusable>
    </div>
  )
}
