import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { cohortFigures } from '~/modules/logs/index.server'
import { viewCohort, viewTrainees } from '~/modules/programmes/index.server'
import { TraineeRows } from '~/modules/programmes/ui/trainee-rows'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import type { RootData } from '~/root'

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const { cohort, criteria } = await viewCohort(actor, params.cohortId!)
  const trainees = await viewTrainees(actor, cohort.id)
  const figures = await cohortFigures(actor, cohort)
  return {
    cohortId: cohort.id,
    criteria,
    trainees: trainees.map((trainee) => ({
      ...trainee,
      figures: figures.find((one) => one.traineeId === trainee.personId) ?? null,
    })),
  }
})

export default function Trainees() {
  const { cohortId, criteria, trainees } = useLoaderData<typeof loader>()
  const zone = useRouteLoaderData<RootData>('root')?.me?.timeZone ?? 'UTC'
  const unallocated = trainees.filter((trainee) => !trainee.assessor).length
  const begun = trainees.filter((trainee) => (trainee.figures?.words ?? 0) > 0).length
  if (trainees.length === 0)
    return (
      <div className="stack">
        <p className="lede">{m.programmes_trainees_empty()}</p>
        <p>
          <Link className="btn primary" to={`/cohorts/${cohortId}/invitations/new`}>
            {m.programmes_invite()}
          </Link>
        </p>
      </div>
    )
  return (
    <div className="stack">
      <p className="lede">
        {m.programmes_trainees_lede({
          trainees: m.programmes_count_trainees_capital({ n: trainees.length }),
          begun: m.programmes_count_begun({ n: begun }),
        })}{' '}
        {unallocated > 0 && (
          <Link to={`/cohorts/${cohortId}/assessors`}>{m.programmes_count_unallocated({ n: unallocated })}</Link>
        )}
      </p>
      <TraineeRows {...{ cohortId, trainees, criteria }} timeZone={zone} />
      <div className="row">
        <Link className="btn" to={`/cohorts/${cohortId}/invitations/new`}>
          {m.programmes_invite()}
        </Link>
      </div>
      <p className="hint">{m.programmes_figures_note()}</p>
    </div>
  )
}
