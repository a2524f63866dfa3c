import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { settleCheck, showCheck } from '~/modules/assessment/index.server'
import { settlementForm } from '~/modules/assessment/quality/forms'
import { SettlementForm } from '~/modules/assessment/ui/quality/settlement-form'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Refusable } from '~/ui/form'

export { afterConflict as shouldRevalidate } from '~/ui/after-conflict'
export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.quality_settle_title() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const { check, maySettle } = await showCheck(await requireActor(context), params.checkId!)
  return { check: { id: check.id, kind: check.kind, thirdAskedAt: check.thirdAskedAt }, maySettle }
})

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await settleCheck(actor, params.checkId!, await readForm(request, settlementForm))
  return redirect('/quality')
})

/** Where a settlement is said anew that was refused. */
export default function Settlement() {
  const { check, maySettle } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  return (
    <div className="stack narrow">
      <p className="quiet">
        <Link to={`/checks/${check.id}`}>{m.quality_both()}</Link>
      </p>
      {maySettle ? (
        <SettlementForm check={check} refusal={refusal} />
      ) : (
        <>
          <h1 className="title">{m.quality_settle_title()}</h1>
          <Refusable data={refusal}>
            <p className="quiet">{m.quality_not_to_settle()}</p>
          </Refusable>
        </>
      )}
    </div>
  )
}
