import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { listAppeals, listAssured, listChecks } from '~/modules/assessment/index.server'
import { AssuredProgramme } from '~/modules/assessment/ui/quality/assured-programme'
import { CheckRows } from '~/modules/assessment/ui/quality/check-rows'
import '~/modules/assessment/ui/quality/quality.css'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { hasRole } from '~/policy/actor'
import { formatDay } from '~/ui/dates'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.quality_title() }) }]

export const loader = respond(async ({ request, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const params = new URL(request.url).searchParams
  const number = (name: string) => (/^\d{1,6}$/.test(params.get(name) ?? '') ? Number(params.get(name)) : null)
  return {
    checks: await listChecks(actor),
    appeals: await listAppeals(actor),
    programmes: await listAssured(actor),
    isAssurer: hasRole(actor, 'quality-assurer'),
    confirmed: number('confirmed'),
    left: number('left') ?? 0,
  }
})

/** What was drawn to be checked, and the programmes to draw from. */
export default function Quality() {
  const { checks, appeals, programmes, isAssurer, confirmed, left } = useLoaderData<typeof loader>()
  return (
    <>
      <h1 className="title">{m.quality_title()}</h1>
      <p className="lede mt1">{m.quality_lede({ n: checks.length })}</p>
      {confirmed !== null && (
        <p className="callout mt2" role="status">
          {m.quality_rest_confirmed({ n: confirmed })} {left > 0 && m.quality_rest_left({ n: left })}
        </p>
      )}
      {checks.length > 0 && <CheckRows checks={checks} />}
      {appeals.length > 0 && (
        <section className="mt4" aria-labelledby="appeals">
          <h2 className="head" id="appeals">
            {m.appeal_list()}
          </h2>
          <ul className="stack mt1">
            {appeals.map((appeal) => (
              <li key={appeal.id}>
                <Link to={`/submissions/${appeal.submissionId}/appeal`}>
                  {m.submissions_title({ number: appeal.number })}, {appeal.traineeName}
                </Link>{' '}
                <span className="quiet">{m.appeal_answer_by({ day: formatDay(appeal.answerBy) })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <h2 className="head mt4">{m.nav_programmes()}</h2>
      {programmes.map((programme) => (
        <AssuredProgramme key={programme.id} programme={programme} isAssurer={isAssurer} />
      ))}
      {isAssurer && (
        <p className="hint mt4">
          <Link to="/confirmations">{m.quality_all_recommendations()}</Link>
          {' · '}
          <Link to="/calibrations">{m.calibration_title()}</Link>
        </p>
      )}
    </>
  )
}
