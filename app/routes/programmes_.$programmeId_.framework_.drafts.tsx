import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { beginVersion } from '~/modules/programmes/index.server'
import { RefusedStep } from '~/modules/programmes/ui/refused-step'
import { respond } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'

export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/programmes/${params.programmeId}/framework`)

export const action = respond(async ({ params, context }: ActionFunctionArgs) => {
  await beginVersion(await requireActor(context), params.programmeId!)
  return redirect(`/programmes/${params.programmeId}/framework`)
})

export default function BeginVersion() {
  return <RefusedStep data={useActionData<typeof action>()} back={`/programmes/${useParams().programmeId}/framework`} />
}
