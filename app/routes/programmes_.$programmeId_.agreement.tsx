import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { reportAgreement } from '~/modules/assessment/index.server'
import { AgreementTable } from '~/modules/assessment/ui/quality/agreement-table'
import '~/modules/assessment/ui/quality/quality.css'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.quality_agreement() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) =>
  reportAgreement(await requireActor(context), params.programmeId!),
)

/** How far second marks agree with first ones: a table, with the intervals drawn beside the figures. */
export default function Agreement() {
  const { programme, leftOut, decisions, all, byCriterion, byAssessor } = useLoaderData<typeof loader>()
  return (
    <>
      <p className="quiet">
        <Link to="/quality">{m.quality_back()}</Link>
      </p>
      <h1 className="title mt1">{m.quality_agreement()}</h1>
      <p className="lede mt1">{programme.name}</p>
      <p className="hint mt2 narrow">
        {m.quality_agreement_hint()} {leftOut > 0 && m.quality_agreement_left_out({ n: leftOut })}
      </p>
      <AgreementTable
        caption={m.quality_agreement_overall()}
        rows={[
          { name: m.quality_col_decision(), ...decisions },
          { name: m.quality_agreement_all(), ...all },
        ]}
      />
      {byCriterion.length > 0 && <AgreementTable caption={m.quality_agreement_by_criterion()} rows={byCriterion} />}
      {byAssessor.length > 0 && <AgreementTable caption={m.quality_agreement_by_assessor()} rows={byAssessor} />}
    </>
  )
}
