import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { drawSample } from '~/modules/assessment/index.server'
import { drawForm } from '~/modules/assessment/quality/forms'
import { readForm, respondStep } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'
import { RefusedStep } from '~/ui/refused-step'

export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/programmes/${params.programmeId}/sampling`)

export const action = respondStep(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const { kind } = await readForm(request, drawForm)
  const { drawId } = await drawSample(actor, params.programmeId!, kind)
  return redirect(`/draws/${drawId}`)
})

/** There is no page here: it leads to the draw, or says why there is none. */
export default function NoPage() {
  return null
}

export function ErrorBoundary() {
  return <RefusedStep back="/quality" />
}
