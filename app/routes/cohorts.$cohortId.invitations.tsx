import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { inviteForm } from '~/modules/programmes/forms'
import { invitationsOfCohort, inviteToCohort } from '~/modules/programmes/index.server'
import { Invited } from '~/modules/programmes/ui/invited'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.programmes_invitations() }) }]

export const loader = respond(async ({ request, params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const invited = Number(new URL(request.url).searchParams.get('invited'))
  return {
    address: `/cohorts/${params.cohortId}/invitations`,
    invitations: await invitationsOfCohort(actor, params.cohortId!),
    invited: Number.isInteger(invited) && invited > 0 ? invited : null,
    timeZone: actor.timeZone,
  }
})

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const { invited } = await inviteToCohort(actor, params.cohortId!, await readForm(request, inviteForm))
  return redirect(`/cohorts/${params.cohortId}/invitations?invited=${invited}`)
})

export default function Invitations() {
  const view = useLoaderData<typeof loader>()
  return (
    <Invited {...view} data={useActionData<typeof action>()}>
      <Link className="btn small push" to={`${view.address}/new`}>
        {m.programmes_invite()}
      </Link>
    </Invited>
  )
}
