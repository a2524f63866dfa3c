import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { resendInvitation } from '~/modules/identity/index.server'
import { safeReturnTo } from '~/modules/identity/return-to'
import { backForm } from '~/modules/programmes/forms'
import { RefusedStep } from '~/modules/programmes/ui/refused-step'
import { readForm, respond } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'
import { refusalIn } from '~/ui/form'

export const loader = () => redirect('/programmes')

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const { back } = await readForm(request, backForm)
  await resendInvitation(actor, params.invitationId!)
  return redirect(safeReturnTo(back))
})

export default function ResendInvitation() {
  const data = useActionData<typeof action>()
  return <RefusedStep data={data} back={safeReturnTo(refusalIn(data)?.typed.back)} />
}
