import { redirect, type ActionFunctionArgs, type MetaFunction } from '@remix-run/node'
import { withdrawInvitation } from '~/modules/identity/index.server'
import { safeReturnTo } from '~/modules/identity/return-to'
import { backForm } from '~/modules/programmes/forms'
import { readForm, respondStep } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { RefusedStep } from '~/ui/refused-step'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.step_refused_title() }) }]

export const loader = () => redirect('/programmes')

export const action = respondStep(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const { back } = await readForm(request, backForm)
  await withdrawInvitation(actor, params.invitationId!)
  return redirect(safeReturnTo(back))
})

/** There is no page here: it leads on, or says why not. */
export default function NoPage() {
  return null
}

export function ErrorBoundary() {
  return <RefusedStep back={(refusal) => safeReturnTo(refusal.typed.back)} />
}
