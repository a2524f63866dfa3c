import { redirect, type ActionFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData } from '@remix-run/react'
import { allocationsForm } from '~/modules/assessment/forms'
import { type AllocatedSeveral, allocateSeveral } from '~/modules/assessment/index.server'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { authorize, requireActor } from '~/policy/authorize.server'
import { Refusable, refusalIn } from '~/ui/form'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.assessment_allocate() }) }]

export const loader = respond(async ({ context }) => {
  authorize(await requireActor(context), 'queue.allocate')
  return redirect('/queue?tab=unallocated')
})

export const action = respond(async ({ request, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  authorize(actor, 'queue.allocate')
  const done = await allocateSeveral(actor, await readForm(request, allocationsForm))
  return done.refused.length === 0 ? redirect('/queue?tab=open') : done
})

/** Seen only when some of them stayed where they are. */
export default function Allocations() {
  const answer = useActionData<typeof action>()
  const done = answer && !refusalIn(answer) ? (answer as AllocatedSeveral) : undefined
  return (
    <div className="stack narrow">
      <h1 className="title">{m.assessment_allocate()}</h1>
      <Refusable data={answer}>
        {done && (
          <>
            <p className="lede" role="alert">
              {m.assessment_allocated_some({ n: done.allocated, left: done.refused.length })}
            </p>
            <ul className="stack">
              {done.refused.map(({ number, traineeName, why }) => (
                <li key={number}>
                  {m.submissions_title({ number })}, {traineeName}: {why}
                </li>
              ))}
            </ul>
          </>
        )}
        <p>
          <Link className="btn" to="/queue?tab=unallocated">
            {m.assessment_back_to_queue()}
          </Link>
        </p>
      </Refusable>
    </div>
  )
}
