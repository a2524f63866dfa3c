import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { revocationForm } from '~/modules/accreditation/forms'
import { revokeRecord, showRecord } from '~/modules/accreditation/index.server'
import { ReasonFields } from '~/modules/accreditation/ui/reason-fields'
import { RecordNumber } from '~/modules/accreditation/ui/record-number'
import '~/modules/accreditation/ui/register.css'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { authorize, requireActor } from '~/policy/authorize.server'
import { Refusable } from '~/ui/form'

export { afterConflict as shouldRevalidate } from '~/ui/after-conflict'
export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.accreditation_revoke_title() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const record = await showRecord(actor, params.recordId!)
  authorize(actor, 'record.revoke', record)
  if (record.revocation) throw redirect(`/records/${record.id}`)
  return { id: record.id, number: record.number, holderName: record.holderName }
})

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await revokeRecord(actor, params.recordId!, await readForm(request, revocationForm))
  return redirect(`/records/${params.recordId}`)
})

export default function Revocation() {
  const { id, number, holderName } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  return (
    <div className="narrow">
      <p className="quiet">
        {m.accreditation_verify_record()} <RecordNumber number={number} />, {holderName}
      </p>
      <h1 className="title">{m.accreditation_revoke_title()}</h1>
      <p className="lede mt1">{m.accreditation_revoke_intro()}</p>
      <Form method="post" className="stack mt3">
        <Refusable data={refusal}>
          <ReasonFields />
        </Refusable>
        <div className="row">
          <button className="btn grave" type="submit">
            {m.accreditation_revoke_button()}
          </button>
          <Link to={`/records/${id}`}>{m.accreditation_revoke_cancel()}</Link>
        </div>
      </Form>
    </div>
  )
}
