import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { recallOutcome } from '~/modules/assessment/index.server'
import { respondStep } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'
import { RefusedStep } from '~/ui/refused-step'

export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/submissions/${params.submissionId}/feedback`)

export const action = respondStep(async ({ params, context }: ActionFunctionArgs) => {
  await recallOutcome(await requireActor(context), params.submissionId!)
  return redirect(`/submissions/${params.submissionId}/feedback`)
})

/** There is no page here: it leads to the decision, or says why not. */
export default function NoPage() {
  return null
}

export function ErrorBoundary() {
  return <RefusedStep back="/queue" />
}
