import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { releaseForm } from '~/modules/assessment/forms'
import { releaseCohort, showCohortOutcomes } from '~/modules/assessment/index.server'
import { ReleaseChoice } from '~/modules/assessment/ui/release-choice'
import { Standings } from '~/modules/assessment/ui/standings'
import { dayIn } from '~/platform/days'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Moment } from '~/ui/dates'
import { Refusable } from '~/ui/form'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.outcome_outcomes() }) }]

export const loader = respond(async ({ request, params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const standings = await showCohortOutcomes(actor, params.cohortId!)
  const done = new URL(request.url).searchParams.get('done')
  return { ...standings, today: dayIn(standings.timeZone, new Date()), done: done === null ? null : Number(done) || 0 }
})

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const form = await readForm(request, releaseForm)
  const count = await releaseCohort(actor, params.cohortId!, form)
  return redirect(`/cohorts/${params.cohortId}/outcomes${form.release ? '' : `?done=${count}`}`)
})

/** What is decided in a cohort, and the button that tells it to everybody at once. */
export default function Outcomes() {
  const { timeZone, today, releasesTogether, done, ...standings } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const held = standings.heldConfirmed + standings.heldReferred
  return (
    <div className="stack spaced">
      <h2 className="head">{m.outcome_outcomes()}</h2>
      {done !== null && (
        <p className="callout" role="status">
          {m.outcome_released_count({ n: done })}
        </p>
      )}
      <Standings standings={standings} />
      {standings.releaseAt && (
        <p>
          {m.assessment_release_planned()} <Moment value={standings.releaseAt} timeZone={timeZone} />
        </p>
      )}
      {held > 0 ? (
        <Form method="post" className="stack narrow">
          <Refusable data={refusal}>
            <p className="quiet">{m.outcome_release_cohort_hint({ n: held })}</p>
            <ReleaseChoice timeZone={timeZone} today={today} />
            <div className="row">
              <button className="btn primary" type="submit">
                {m.outcome_release_cohort({ n: held })}
              </button>
            </div>
          </Refusable>
        </Form>
      ) : (
        <p className="quiet">{m.outcome_release_cohort_none()}</p>
      )}
      <p className="hint narrow">{releasesTogether ? m.outcome_releases_together() : m.outcome_releases_singly()}</p>
    </div>
  )
}
