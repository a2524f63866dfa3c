import { redirect, type ActionFunctionArgs, type MetaFunction } from '@remix-run/node'
import { leadForm } from '~/modules/identity/forms'
import { chooseLead } from '~/modules/identity/index.server'
import { readForm, respondStep } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { RefusedStep } from '~/ui/refused-step'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.step_refused_title() }) }]

export const loader = () => redirect('/organisations')

export const action = respondStep(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const form = await readForm(request, leadForm)
  const { organisationId } = await chooseLead(actor, params.membershipId!, form)
  return redirect(`/organisations/${organisationId}`)
})

/** There is no page here: it leads on, or says why not. */
export default function NoPage() {
  return null
}

export function ErrorBoundary() {
  return <RefusedStep back="/organisations" />
}
