import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { NavLink, Outlet, useLoaderData } from '@remix-run/react'
import { viewCohort } from '~/modules/programmes/index.server'
import '~/modules/programmes/ui/programmes.css'
import { Trail } from '~/modules/programmes/ui/trail'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Day } from '~/ui/dates'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.page_title({ page: data?.cohort.name ?? '' }) },
]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) =>
  viewCohort(await requireActor(context), params.cohortId!),
)

export default function Cohort() {
  const { cohort, programme, version, criteria } = useLoaderData<typeof loader>()
  const address = `/cohorts/${cohort.id}`
  const tabs = [
    { to: address, name: m.programmes_trainees(), end: true },
    { to: `${address}/assessors`, name: m.programmes_assessors() },
    { to: `${address}/supporters`, name: m.programmes_supporters() },
    { to: `${address}/interests`, name: m.programmes_interests() },
    { to: `${address}/sets`, name: m.programmes_sets() },
    { to: `${address}/extensions`, name: m.submissions_extensions() },
    { to: `${address}/outcomes`, name: m.outcome_outcomes() },
    { to: `${address}/invitations`, name: m.programmes_invitations() },
    { to: `${address}/settings`, name: m.programmes_name_and_dates() },
  ]
  return (
    <>
      <Trail
        to={[
          { to: '/programmes', name: m.nav_programmes() },
          { to: `/programmes/${programme.id}`, name: programme.name },
        ]}
      />
      <h1 className="title mt2">{cohort.name}</h1>
      <p className="mt1 quiet">
        {cohort.organisationName} · <Day value={cohort.startsOn} /> – <Day value={cohort.handInOn} /> ·{' '}
        {m.programmes_judged_against({ criteria: m.programmes_count_criteria({ n: criteria }), version })}
      </p>
      <nav className="tabs mt3" aria-label={m.programmes_cohort_pages()}>
        {tabs.map((tab) => (
          <NavLink key={tab.to} to={tab.to} end={tab.end} prefetch="intent">
            {tab.name}
          </NavLink>
        ))}
      </nav>
      <div className="mt3">
        <Outlet />
      </div>
    </>
  )
}
