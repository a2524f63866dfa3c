import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { endMembership } from '~/modules/identity/index.server'
import { leaveCohort } from '~/modules/programmes/index.server'
import { RefusedStep } from '~/modules/programmes/ui/refused-step'
import { respond } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'

export const loader = () => redirect('/organisations')

export const action = respond(async ({ params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const { organisationId } = await endMembership(actor, params.membershipId!, leaveCohort)
  return redirect(`/organisations/${organisationId}`)
})

export default function EndMembership() {
  return <RefusedStep data={useActionData<typeof action>()} back="/organisations" />
}
