import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { canHappen } from '~/modules/submissions/lifecycle'
import { showSubmission, withdraw } from '~/modules/submissions/index.server'
import { factsOf } from '~/modules/submissions/stage'
import { WithdrawForm } from '~/modules/submissions/ui/withdraw-form'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { authorize, requireActor } from '~/policy/authorize.server'
import { Refusable } from '~/ui/form'

export { afterConflict as shouldRevalidate } from '~/ui/after-conflict'
export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.submissions_withdraw_title() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const { stage } = await showSubmission(actor, params.submissionId!)
  authorize(actor, 'submission.withdraw', factsOf(stage))
  return { submissionId: stage.submissionId, mayWithdraw: canHappen(stage.state, 'withdraw') }
})

export const action = respond(async ({ params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const stage = await withdraw(actor, params.submissionId!)
  return redirect(`/submissions/${stage.submissionId}`)
})

export default function Withdrawal() {
  const { submissionId, mayWithdraw } = useLoaderData<typeof loader>()
  return (
    <div className="stack narrow">
      <h1 className="title">{m.submissions_withdraw_title()}</h1>
      <Refusable data={useActionData<typeof action>()}>
        {mayWithdraw ? <WithdrawForm submissionId={submissionId} /> : <p>{m.submissions_withdraw_too_late()}</p>}
      </Refusable>
      <p>
        <Link to={`/submissions/${submissionId}`}>{m.submissions_back()}</Link>
      </p>
    </div>
  )
}
