import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { releaseReferral, showOwnDecision } from '~/modules/assessment/index.server'
import { OneStep } from '~/modules/assessment/ui/one-step'
import { canHappen } from '~/modules/submissions/lifecycle'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export { afterConflict as shouldRevalidate } from '~/ui/after-conflict'
export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.outcome_release() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const { stage } = await showOwnDecision(actor, params.submissionId!)
  return { submissionId: stage.submissionId, isPossible: canHappen(stage.state, 'release') }
})

/** Releases a referral to its trainee; doing it twice does no harm. */
export const action = respond(async ({ params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await releaseReferral(actor, params.submissionId!)
  return redirect(`/submissions/${params.submissionId}/feedback`)
})

/** The button stands with the decision; this page is for whom it refuses, and who comes back to its address. */
export default function Release() {
  const { submissionId, isPossible } = useLoaderData<typeof loader>()
  return (
    <OneStep
      title={m.outcome_release()}
      text={isPossible ? m.outcome_release_hint() : m.outcome_release_not_possible()}
      isPossible={isPossible}
      submissionId={submissionId}
      answer={useActionData<typeof action>()}
    />
  )
}
