import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { drawAgain } from '~/modules/assessment/index.server'
import { PlanDoneRows } from '~/modules/assessment/ui/quality/plan-done'
import { PlanWords } from '~/modules/assessment/ui/quality/plan-words'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Moment } from '~/ui/dates'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.quality_draw_title() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  return { ...(await drawAgain(actor, params.drawId!)), timeZone: actor.timeZone }
})

/** One draw with the plan that it was made by and what came of it, drawn again from its recorded seed before one's eyes. */
export default function Draw() {
  const { isSame, seed, from, sampled, programmeId, ...draw } = useLoaderData<typeof loader>()
  return (
    <>
      <p className="quiet">
        <Link to={`/programmes/${programmeId}/sampling`}>{m.quality_plan_way()}</Link>
      </p>
      <h1 className="title">{m.quality_draw_title()}</h1>
      <p className="lede mt1">{m.quality_drawn({ from, n: sampled })}</p>
      <p className="quiet mt1">
        <Moment value={draw.drawnAt} timeZone={draw.timeZone} />, {draw.drawnBy},{' '}
        {draw.kind === 'interim' ? m.quality_kind_interim() : m.quality_kind_summative()}
      </p>
      <p className={isSame ? 'callout mt3 narrow' : 'callout look mt3 narrow'}>
        {isSame ? m.quality_drawn_again_same() : m.quality_drawn_again_differs()}
      </p>
      <dl className="mt3">
        <dt className="label">{m.quality_seed()}</dt>
        <dd>
          <code>{seed}</code>
        </dd>
      </dl>
      <PlanDoneRows rows={draw.done} />
      <h2 className="head mt4">{m.quality_plan_then()}</h2>
      <PlanWords plan={draw.plan} assessors={draw.done.map(({ assessorId: id, name }) => ({ id, name }))} />
      <p className="mt3">
        <Link className="btn" to="/quality">
          {m.quality_back()}
        </Link>
      </p>
    </>
  )
}
