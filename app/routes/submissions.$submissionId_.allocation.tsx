import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { allocationForm } from '~/modules/assessment/forms'
import { allocateSubmission, showAllocating } from '~/modules/assessment/index.server'
import { AllocationForm } from '~/modules/assessment/ui/allocation-form'
import '~/modules/assessment/ui/outcome.css'
import '~/modules/assessment/ui/queue.css'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Moment } from '~/ui/dates'
import { Refusable } from '~/ui/form'

export { afterConflict as shouldRevalidate } from '~/ui/after-conflict'
export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.assessment_allocate() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const { stage, ...shown } = await showAllocating(actor, params.submissionId!)
  const { submissionId, number, traineeName, cohortName, assessorId } = stage
  const assessorName = shown.assessors.find(({ id }) => id === assessorId)?.name ?? null
  const row = { submissionId, number, traineeName, cohortName, assessorId, assessorName }
  return { row, ...shown, timeZone: actor.timeZone }
})

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const { assessor, was } = await readForm(request, allocationForm)
  const stage = await allocateSubmission(actor, params.submissionId!, assessor, was)
  return redirect(`/queue?tab=${stage.assessorId ? 'unallocated' : 'open'}`)
})

/** One submission to be given to somebody: where a notice leads, and where an allocation is refused. */
export default function Allocation() {
  const { row, isPossible, assessors, givenBack, timeZone } = useLoaderData<typeof loader>()
  return (
    <div className="stack narrow queue">
      <p className="quiet">
        <Link to={`/submissions/${row.submissionId}`}>{m.submissions_title({ number: row.number })}</Link> ·{' '}
        {row.traineeName}, {row.cohortName}
      </p>
      <h1 className="title">{m.assessment_allocate()}</h1>
      <Refusable data={useActionData<typeof action>()}>
        {givenBack.map(({ at, by, reason }) => (
          <section className="callout" key={String(at)}>
            <p>
              {m.assessment_given_back_by({ name: by })} <Moment value={at} timeZone={timeZone} />
            </p>
            <p className="said">{reason}</p>
          </section>
        ))}
        <div className="allocate">
          {isPossible ? (
            <AllocationForm key={row.assessorId} row={row} assessors={assessors} />
          ) : (
            <p>{m.assessment_allocate_not_possible()}</p>
          )}
        </div>
        <p>
          <Link to="/queue?tab=unallocated">{m.assessment_back_to_queue()}</Link>
        </p>
      </Refusable>
    </div>
  )
}
