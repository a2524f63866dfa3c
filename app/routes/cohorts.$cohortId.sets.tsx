import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { viewLearningSets } from '~/modules/programmes/index.server'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.programmes_sets() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const { cohort, sets } = await viewLearningSets(await requireActor(context), params.cohortId!)
  return { cohortId: cohort.id, sets }
})

export default function Sets() {
  const { cohortId, sets } = useLoaderData<typeof loader>()
  return (
    <>
      <div className="row">
        <h2 className="head">{m.programmes_sets_title()}</h2>
        <Link className="btn small push" to={`/cohorts/${cohortId}/sets/new`}>
          {m.programmes_set_new()}
        </Link>
      </div>
      <p className="mt1 measure">{sets.length === 0 ? m.programmes_sets_empty() : m.programmes_sets_lede()}</p>
      {sets.map((set) => (
        <section key={set.id} className="mt3" aria-labelledby={`set-${set.id}`}>
          <h3 id={`set-${set.id}`}>
            <Link to={`/cohorts/${cohortId}/sets/${set.id}`}>{set.name}</Link>
          </h3>
          {set.members.length === 0 ? (
            <p className="quiet">{m.programmes_set_nobody()}</p>
          ) : (
            <ul className="people-of">
              {set.members.map((member) => (
                <li key={member.personId}>{member.name}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  )
}
