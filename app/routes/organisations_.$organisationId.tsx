import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { viewOrganisation } from '~/modules/programmes/index.server'
import { PeopleRows } from '~/modules/programmes/ui/people-rows'
import '~/modules/programmes/ui/programmes.css'
import { Trail } from '~/modules/programmes/ui/trail'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.page_title({ page: data?.organisation.name ?? '' }) },
]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  return { ...(await viewOrganisation(actor, params.organisationId!)), me: actor.personId }
})

export default function Organisation() {
  const { organisation, members, me } = useLoaderData<typeof loader>()
  const address = `/organisations/${organisation.id}`
  return (
    <>
      <Trail to={[{ to: '/organisations', name: m.nav_organisations() }]} />
      <div className="row mt2">
        <h1 className="title">{organisation.name}</h1>
        <span className="push row small">
          <Link to={`${address}/name`}>{m.programmes_rename()}</Link>
          <Link to={`${address}/assessors`}>{m.submissions_terms_way()}</Link>
          <Link to={`${address}/invitations`}>{m.programmes_invitations()}</Link>
          <Link className="btn small primary" to={`${address}/invitations/new`}>
            {m.programmes_invite()}
          </Link>
        </span>
      </div>
      <p className="lede mt1">{m.programmes_organisation_lede()}</p>
      {members.length === 0 ? (
        <p className="quiet mt2">{m.programmes_organisation_nobody()}</p>
      ) : (
        <PeopleRows members={members} me={me} />
      )}
    </>
  )
}
