import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { criterionForm } from '~/modules/programmes/forms'
import { addCriterion, viewDraft } from '~/modules/programmes/index.server'
import { CriterionFields } from '~/modules/programmes/ui/criterion-fields'
import '~/modules/programmes/ui/programmes.css'
import { FrameworkTrail } from '~/modules/programmes/ui/framework-trail'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Refusable } from '~/ui/form'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.programmes_criterion_add() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) =>
  viewDraft(await requireActor(context), params.programmeId!),
)

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const { id } = await addCriterion(actor, params.programmeId!, await readForm(request, criterionForm))
  return redirect(`/programmes/${params.programmeId}/framework#criterion-${id}`)
})

export default function NewCriterion() {
  const { programme, version } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const address = `/programmes/${programme.id}`
  return (
    <div className="narrow">
      <FrameworkTrail programme={programme} beneath={null} />
      <h1 className="title mt2">{m.programmes_criterion_add()}</h1>
      <Form method="post" className="stack spaced mt3">
        <Refusable data={refusal}>
          <CriterionFields scaled={version} />
        </Refusable>
        <div className="row">
          <button className="btn primary" type="submit">
            {m.programmes_criterion_add()}
          </button>
          <Link to={`${address}/framework`}>{m.programmes_cancel()}</Link>
        </div>
      </Form>
    </div>
  )
}
