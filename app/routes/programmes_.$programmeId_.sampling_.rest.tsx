import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { confirmRest } from '~/modules/assessment/index.server'
import { respondStep } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'
import { RefusedStep } from '~/ui/refused-step'

export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/programmes/${params.programmeId}/sampling`)

export const action = respondStep(async ({ params, context }: ActionFunctionArgs) => {
  const { confirmed, left } = await confirmRest(await requireActor(context), params.programmeId!)
  return redirect(`/quality?confirmed=${confirmed}&left=${left}`)
})

/** There is no page here: it leads back to the sample. */
export default function NoPage() {
  return null
}

export function ErrorBoundary() {
  return <RefusedStep back="/quality" />
}
