import { redirect, type ActionFunctionArgs, type MetaFunction } from '@remix-run/node'
import { resetFactor } from '~/modules/identity/index.server'
import { respondStep } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { RefusedStep } from '~/ui/refused-step'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.step_refused_title() }) }]

export const loader = () => redirect('/organisations')

export const action = respondStep(async ({ params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const { organisationId } = await resetFactor(actor, params.membershipId!)
  return redirect(`/organisations/${organisationId}`)
})

/** There is no page here: it leads on, or says why not. */
export default function NoPage() {
  return null
}

export function ErrorBoundary() {
  return <RefusedStep back="/organisations" />
}
