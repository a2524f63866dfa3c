import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { inviteForm } from '~/modules/programmes/forms'
import { invitationsOfOrganisation, inviteToOrganisation, viewOrganisation } from '~/modules/programmes/index.server'
import { Invited } from '~/modules/programmes/ui/invited'
import '~/modules/programmes/ui/programmes.css'
import { Trail } from '~/modules/programmes/ui/trail'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.programmes_invitations() }) }]

export const loader = respond(async ({ request, params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const { organisation } = await viewOrganisation(actor, params.organisationId!)
  const invited = Number(new URL(request.url).searchParams.get('invited'))
  return {
    organisation,
    address: `/organisations/${organisation.id}/invitations`,
    invitations: await invitationsOfOrganisation(actor, organisation.id),
    invited: Number.isInteger(invited) && invited > 0 ? invited : null,
    timeZone: actor.timeZone,
  }
})

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const { invited } = await inviteToOrganisation(actor, params.organisationId!, await readForm(request, inviteForm))
  return redirect(`/organisations/${params.organisationId}/invitations?invited=${invited}`)
})

export default function Invitations() {
  const { organisation, ...view } = useLoaderData<typeof loader>()
  return (
    <>
      <Trail
        to={[
          { to: '/organisations', name: m.nav_organisations() },
          { to: `/organisations/${organisation.id}`, name: organisation.name },
        ]}
      />
      <h1 className="title mt2">{organisation.name}</h1>
      <div className="mt3">
        <Invited {...view} data={useActionData<typeof action>()}>
          <Link className="btn small push" to={`${view.address}/new`}>
            {m.programmes_invite()}
          </Link>
        </Invited>
      </div>
    </>
  )
}
