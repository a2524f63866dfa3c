import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { listFrameworks } from '~/modules/programmes/index.server'
import '~/modules/programmes/ui/programmes.css'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.nav_criteria() }) }]

export const loader = respond(async ({ context }: LoaderFunctionArgs) => listFrameworks(await requireActor(context)))

export default function Criteria() {
  const programmes = useLoaderData<typeof loader>()
  return (
    <div className="narrow">
      <h1 className="title">{m.nav_criteria()}</h1>
      <p className="lede mt1">{m.programmes_criteria_lede()}</p>
      {programmes.length === 0 && <p className="quiet mt3">{m.programmes_criteria_none()}</p>}
      {programmes.map(({ id, name, organisationName, published, draft }) => (
        <section key={id} className="programme mt4" aria-labelledby={`programme-${id}`}>
          <h2 className="head" id={`programme-${id}`}>
            <Link className="plain" to={`/programmes/${id}/framework`}>
              {name}
            </Link>
          </h2>
          <p className="quiet">
            {organisationName}{' '}
            {published === null ? m.programmes_no_version() : m.programmes_published_is({ number: published })}{' '}
            {draft !== null && m.programmes_draft_is({ number: draft })}
          </p>
        </section>
      ))}
    </div>
  )
}
