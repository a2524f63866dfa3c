import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { viewOrganisations } from '~/modules/programmes/index.server'
import '~/modules/programmes/ui/programmes.css'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.nav_organisations() }) }]

export const loader = respond(async ({ context }: LoaderFunctionArgs) => viewOrganisations(await requireActor(context)))

export default function Organisations() {
  const organisations = useLoaderData<typeof loader>()
  const mayLead = organisations.some((one) => !one.leadId)
  return (
    <>
      <div className="row">
        <h1 className="title">{m.nav_organisations()}</h1>
        {mayLead && (
          <Link className="btn small primary push" to="/organisations/new">
            {m.programmes_add_partner()}
          </Link>
        )}
      </div>
      <p className="lede mt1">
        {organisations.length > 1 ? m.programmes_organisations_lede() : m.programmes_organisations_alone()}
      </p>
      <table className="folds rows mt3">
        <caption className="vh">{m.nav_organisations()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.programmes_organisation()}</th>
            <th scope="col">{m.programmes_led_by()}</th>
            <th scope="col" className="n">
              {m.programmes_people()}
            </th>
            <th scope="col">{m.programmes_admins()}</th>
          </tr>
        </thead>
        <tbody>
          {organisations.map((one) => (
            <tr key={one.id}>
              <th scope="row" className="lead">
                <Link to={`/organisations/${one.id}`}>{one.name}</Link>
              </th>
              <td className="quiet">
                {one.leadId ? m.programmes_partner_of({ name: one.leadName ?? '' }) : m.programmes_leads()}
              </td>
              <td className="n" data-after={m.programmes_people_after({ n: one.people })}>
                {one.people}
              </td>
              <td className="quiet" data-before={m.programmes_admins_before()}>
                {one.admins.join(', ') || m.programmes_none()}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
