import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { drawAgain } from '~/modules/assessment/index.server'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.quality_draw_title() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) =>
  drawAgain(await requireActor(context), params.drawId!),
)

/** One draw, drawn again from its recorded seed before one's eyes. */
export default function Draw() {
  const { isSame, seed, from, sampled, programmeId } = useLoaderData<typeof loader>()
  return (
    <div className="narrow">
      <h1 className="title">{m.quality_draw_title()}</h1>
      <p className="lede mt1">{m.quality_drawn({ from, n: sampled })}</p>
      <p className={isSame ? 'callout mt3' : 'callout look mt3'}>
        {isSame ? m.quality_drawn_again_same() : m.quality_drawn_again_differs()}
      </p>
      <dl className="mt3">
        <dt className="label">{m.quality_seed()}</dt>
        <dd>
          <code>{seed}</code>
        </dd>
      </dl>
      <p className="row mt3">
        <Link className="btn" to="/quality">
          {m.quality_back()}
        </Link>
        <Link to={`/programmes/${programmeId}/sampling`}>{m.quality_plan_way()}</Link>
      </p>
    </div>
  )
}
