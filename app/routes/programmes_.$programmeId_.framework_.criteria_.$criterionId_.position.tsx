import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { moveForm } from '~/modules/programmes/forms'
import { moveCriterion } from '~/modules/programmes/index.server'
import { RefusedStep } from '~/modules/programmes/ui/refused-step'
import { readForm, respond } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'

export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/programmes/${params.programmeId}/framework`)

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const { to } = await readForm(request, moveForm)
  await moveCriterion(actor, params.programmeId!, params.criterionId!, to)
  return redirect(`/programmes/${params.programmeId}/framework#criterion-${params.criterionId}`)
})

export default function MoveCriterion() {
  return <RefusedStep data={useActionData<typeof action>()} back={`/programmes/${useParams().programmeId}/framework`} />
}
