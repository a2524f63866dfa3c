import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { inviteForm } from '~/modules/programmes/forms'
import { previewForOrganisation, viewOrganisation } from '~/modules/programmes/index.server'
import { invitedToOrganisation } from '~/modules/programmes/invitable'
import { Invite } from '~/modules/programmes/ui/invite'
import '~/modules/programmes/ui/programmes.css'
import { Trail } from '~/modules/programmes/ui/trail'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.programmes_invite() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const { organisation } = await viewOrganisation(await requireActor(context), params.organisationId!)
  return { organisation, address: `/organisations/${organisation.id}/invitations` }
})

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const form = await readForm(request, inviteForm, ['file'])
  return { preview: await previewForOrganisation(actor, params.organisationId!, form) }
})

export default function InviteToOrganisation() {
  const { organisation, address } = useLoaderData<typeof loader>()
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
        <Invite address={address} roles={invitedToOrganisation} data={useActionData<typeof action>()} />
      </div>
    </>
  )
}
