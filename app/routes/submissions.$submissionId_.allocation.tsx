import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData } from '@remix-run/react'
import { allocationForm } from '~/modules/assessment/forms'
import { allocateSubmission } from '~/modules/assessment/index.server'
import { showSubmission } from '~/modules/submissions/index.server'
import { factsOf } from '~/modules/submissions/stage'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { authorize, requireActor } from '~/policy/authorize.server'
import { Refusable } from '~/ui/form'

export { afterConflict as shouldRevalidate } from '~/ui/after-conflict'
export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.assessment_allocate() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const { stage } = await showSubmission(actor, params.submissionId!)
  authorize(actor, 'submission.allocate', factsOf(stage))
  return null
})

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const { assessor, was } = await readForm(request, allocationForm)
  const stage = await allocateSubmission(actor, params.submissionId!, assessor, was)
  return redirect(`/queue?tab=${stage.assessorId ? 'unallocated' : 'open'}`)
})

/** Seen only when the allocation was refused: the form itself stands in the queue. */
export default function Allocation() {
  return (
    <div className="stack narrow">
      <h1 className="title">{m.assessment_allocate()}</h1>
      <Refusable data={useActionData<typeof action>()}>
        <p>
          <Link to="/queue?tab=unallocated">{m.assessment_back_to_queue()}</Link>
        </p>
      </Refusable>
    </div>
  )
}
