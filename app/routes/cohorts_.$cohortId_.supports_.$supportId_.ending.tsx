import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { endSupport } from '~/modules/programmes/index.server'
import { RefusedStep } from '~/modules/programmes/ui/refused-step'
import { respond } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'

export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/cohorts/${params.cohortId}/supporters`)

export const action = respond(async ({ params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await endSupport(actor, params.cohortId!, params.supportId!)
  return redirect(`/cohorts/${params.cohortId}/supporters`)
})

export default function EndSupport() {
  return <RefusedStep data={useActionData<typeof action>()} back={`/cohorts/${useParams().cohortId}/supporters`} />
}
