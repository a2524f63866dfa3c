import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { ruleForm } from '~/modules/programmes/forms'
import { editRule, viewDraft } from '~/modules/programmes/index.server'
import '~/modules/programmes/ui/programmes.css'
import { RuleFields } from '~/modules/programmes/ui/rule-fields'
import { FrameworkTrail } from '~/modules/programmes/ui/framework-trail'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Refusable } from '~/ui/form'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.programmes_rule_edit() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) =>
  viewDraft(await requireActor(context), params.programmeId!),
)

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await editRule(actor, params.programmeId!, await readForm(request, ruleForm))
  return redirect(`/programmes/${params.programmeId}/framework`)
})

export default function Rule() {
  const { programme, version } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const address = `/programmes/${programme.id}`
  return (
    <div className="narrow">
      <FrameworkTrail programme={programme} beneath={null} />
      <h1 className="title mt2">{m.programmes_rule_edit()}</h1>
      <Form method="post" className="stack spaced mt3">
        <Refusable data={refusal}>
          <RuleFields version={version} />
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
