import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { editPlan, viewPlan } from '~/modules/assessment/index.server'
import { planForm } from '~/modules/assessment/quality/forms'
import { DrawRows } from '~/modules/assessment/ui/quality/draw-rows'
import { PlanDoneRows } from '~/modules/assessment/ui/quality/plan-done'
import { PlanForm } from '~/modules/assessment/ui/quality/plan-form'
import { PlanWords } from '~/modules/assessment/ui/quality/plan-words'
import '~/modules/programmes/ui/programmes.css'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.quality_plan() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  return { ...(await viewPlan(actor, params.programmeId!)), timeZone: actor.timeZone }
})

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await editPlan(actor, params.programmeId!, await readForm(request, planForm))
  return redirect('/quality')
})

/** How much of whose work is checked, and every draw that was made by it. */
export default function Sampling() {
  const { programme, plan, hasPlan, mayEdit, assessors, draws, done, timeZone } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  return (
    <>
      <p className="quiet">
        <Link to={mayEdit ? '/quality' : `/programmes/${programme.id}`}>{m.quality_up()}</Link>
      </p>
      <h1 className="title mt1">{m.quality_plan()}</h1>
      <p className="lede mt1">{programme.name}</p>
      {hasPlan && <PlanWords plan={plan} assessors={assessors} />}
      {!hasPlan && <p className="quiet mt2 narrow">{m.quality_plan_none()}</p>}
      {mayEdit && <PlanForm plan={plan} assessors={assessors} refusal={refusal} />}
      <PlanDoneRows rows={done} />
      {draws.length > 0 && <DrawRows draws={draws} timeZone={timeZone} />}
    </>
  )
}
