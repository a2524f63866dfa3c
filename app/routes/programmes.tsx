import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { viewProgrammes } from '~/modules/programmes/index.server'
import { CohortRows } from '~/modules/programmes/ui/cohort-rows'
import '~/modules/programmes/ui/programmes.css'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.nav_programmes() }) }]

export const loader = respond(async ({ context }: LoaderFunctionArgs) => viewProgrammes(await requireActor(context)))

export default function Programmes() {
  const { programmes } = useLoaderData<typeof loader>()
  const cohorts = programmes.flatMap((programme) => programme.cohorts)
  const trainees = cohorts.reduce((sum, cohort) => sum + cohort.trainees, 0)
  if (programmes.length === 0) return <NoProgrammes />
  return (
    <>
      <div className="row">
        <h1 className="title">{m.nav_programmes()}</h1>
        <Link className="btn small primary push" to="/programmes/new">
          {m.programmes_new()}
        </Link>
      </div>
      <p className="lede mt1">
        {m.programmes_lede({
          cohorts: m.programmes_count_cohorts({ n: cohorts.length }),
          trainees: m.programmes_count_trainees({ n: trainees }),
        })}
      </p>
      {programmes.map((programme) => (
        <section key={programme.id} className="programme mt4" aria-labelledby={`programme-${programme.id}`}>
          <div className="heading">
            <h2 className="head" id={`programme-${programme.id}`}>
              <Link className="plain" to={`/programmes/${programme.id}`}>
                {programme.name}
              </Link>
            </h2>
            <span className="quiet small">
              {m.programmes_by({ organisation: programme.organisationName, body: programme.awardingBody })}
            </span>
          </div>
          {programme.cohorts.length > 0 ? (
            <CohortRows
              cohorts={programme.cohorts}
              caption={m.programmes_cohorts_caption({ programme: programme.name })}
            />
          ) : (
            <p className="quiet">
              {programme.isPublished ? m.programmes_no_cohort() : m.programmes_no_version()}{' '}
              <Link to={`/programmes/${programme.id}`}>{m.programmes_carry_on()}</Link>
            </p>
          )}
        </section>
      ))}
    </>
  )
}

function NoProgrammes() {
  return (
    <div className="narrow">
      <h1 className="title">{m.programmes_empty_title()}</h1>
      <p className="lede mt1">{m.programmes_empty_lede()}</p>
      <p className="mt3">
        <Link className="btn primary" to="/programmes/new">
          {m.programmes_empty_begin()}
        </Link>
      </p>
      <p className="hint mt3">
        {m.programmes_empty_partners()} <Link to="/organisations">{m.nav_organisations()}</Link>
      </p>
    </div>
  )
}
