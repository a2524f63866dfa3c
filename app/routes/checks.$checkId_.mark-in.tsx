import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { finishMarking } from '~/modules/assessment/index.server'
import { respondStep } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'
import { RefusedStep } from '~/ui/refused-step'

export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/checks/${params.checkId}`)

export const action = respondStep(async ({ params, context }: ActionFunctionArgs) => {
  await finishMarking(await requireActor(context), params.checkId!)
  return redirect(`/checks/${params.checkId}`)
})

/** There is no page here: it leads to both marks, or says why not yet. */
export default function NoPage() {
  return null
}

export function ErrorBoundary() {
  return <RefusedStep back="/quality" />
}
