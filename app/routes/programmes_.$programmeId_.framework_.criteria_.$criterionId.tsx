import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { criterionForm } from '~/modules/programmes/forms'
import { editCriterion, viewDraft } from '~/modules/programmes/index.server'
import { CriterionFields } from '~/modules/programmes/ui/criterion-fields'
import '~/modules/programmes/ui/programmes.css'
import { FrameworkTrail } from '~/modules/programmes/ui/framework-trail'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor, requireFound } from '~/policy/authorize.server'
import { Refusable } from '~/ui/form'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.page_title({ page: data?.criterion.title ?? m.programmes_criteria() }) },
]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const draft = await viewDraft(await requireActor(context), params.programmeId!)
  return { ...draft, criterion: requireFound(draft.version.criteria.find((one) => one.id === params.criterionId)) }
})

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await editCriterion(actor, params.programmeId!, params.criterionId!, await readForm(request, criterionForm))
  return redirect(`/programmes/${params.programmeId}/framework#criterion-${params.criterionId}`)
})

export default function EditCriterion() {
  const { programme, version, criterion } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const address = `/programmes/${programme.id}`
  return (
    <div className="narrow">
      <FrameworkTrail programme={programme} beneath={null} />
      <h1 className="title mt2">{criterion.title}</h1>
      <Form method="post" className="stack spaced mt3">
        <Refusable data={refusal}>
          <CriterionFields scaled={version} criterion={criterion} />
        </Refusable>
        <div className="row">
          <button className="btn primary" type="submit">
            {m.programmes_save()}
          </button>
          <Link to={`${address}/framework`}>{m.programmes_cancel()}</Link>
        </div>
      </Form>
    </div>
  )
}
