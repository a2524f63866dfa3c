import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { reportCentre } from '~/modules/assessment/index.server'
import { AgreementTable } from '~/modules/assessment/ui/quality/agreement-table'
import { AssessorFigures } from '~/modules/assessment/ui/quality/assessor-figures'
import { PlanWords } from '~/modules/assessment/ui/quality/plan-words'
import '~/modules/assessment/ui/quality/quality.css'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Moment } from '~/ui/dates'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.quality_report() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  return { ...(await reportCentre(actor, params.programmeId!)), timeZone: actor.timeZone }
})

/** What a centre reports to its awarding body; it prints as it stands. */
export default function Report() {
  const { programme, organisationName, at, plan, hasPlan, assessors, draws, appeals, decisions, criteria, timeZone } =
    useLoaderData<typeof loader>()
  return (
    <>
      <p className="quiet no-print">
        <Link to="/quality">{m.quality_back()}</Link>
      </p>
      <h1 className="title mt1">{m.quality_report()}</h1>
      <p className="lede mt1">
        {programme.name}, {organisationName}
      </p>
      <p className="quiet">
        {m.quality_report_for({ body: programme.awardingBody })} <Moment value={at} timeZone={timeZone} />
      </p>
      <p className="row mt2 no-print">
        <a className="btn" href={`/programmes/${programme.id}/centre-report/file?as=pdf`} download>
          {m.quality_report_pdf()}
        </a>
        <a className="btn" href={`/programmes/${programme.id}/centre-report/file?as=csv`} download>
          {m.quality_report_csv()}
        </a>
      </p>
      <AssessorFigures assessors={assessors} />
      <section className="mt4" aria-labelledby="plan">
        <h2 className="head" id="plan">
          {m.quality_plan()}
        </h2>
        {hasPlan ? <PlanWords plan={plan} assessors={[]} /> : <p className="quiet mt1">{m.quality_plan_none()}</p>}
        <p className="mt1">
          {m.quality_report_draws({ n: draws.draws, sampled: draws.sampled, settled: draws.settled })}
        </p>
      </section>
      <AgreementTable
        caption={m.quality_agreement()}
        rows={[
          { name: m.quality_col_decision(), ...decisions },
          { name: m.quality_agreement_all(), ...criteria },
        ]}
      />
      <section className="mt4" aria-labelledby="appeals">
        <h2 className="head" id="appeals">
          {m.appeal_title()}
        </h2>
        {appeals.length === 0 ? (
          <p className="quiet mt1">{m.quality_report_no_appeals()}</p>
        ) : (
          <ul className="mt1">
            {appeals.map(({ stage, lodged, upheld, open }) => (
              <li key={stage}>{m.quality_report_appeals({ stage, lodged, upheld, open })}</li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}
