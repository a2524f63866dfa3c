import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { removeCriterion } from '~/modules/programmes/index.server'
import { RefusedStep } from '~/modules/programmes/ui/refused-step'
import { respond } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'

export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/programmes/${params.programmeId}/framework`)

export const action = respond(async ({ params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await removeCriterion(actor, params.programmeId!, params.criterionId!)
  return redirect(`/programmes/${params.programmeId}/framework`)
})

export default function RemoveCriterion() {
  return <RefusedStep data={useActionData<typeof action>()} back={`/programmes/${useParams().programmeId}/framework`} />
}
