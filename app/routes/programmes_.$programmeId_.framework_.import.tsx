import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { importForm } from '~/modules/programmes/forms'
import { importFramework, viewDraft } from '~/modules/programmes/index.server'
import { ImportFields } from '~/modules/programmes/ui/import-fields'
import '~/modules/programmes/ui/programmes.css'
import { FrameworkTrail } from '~/modules/programmes/ui/framework-trail'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Refusable } from '~/ui/form'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.programmes_import_title() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) =>
  viewDraft(await requireActor(context), params.programmeId!),
)

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await importFramework(actor, params.programmeId!, await readForm(request, importForm, ['file']))
  return redirect(`/programmes/${params.programmeId}/framework`)
})

export default function Import() {
  const { programme, version } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const address = `/programmes/${programme.id}`
  return (
    <div className="narrow">
      <FrameworkTrail programme={programme} beneath={null} />
      <h1 className="title mt2">{m.programmes_import_title()}</h1>
      <p className="lede mt1">
        {m.programmes_import_lede({ criteria: m.programmes_count_criteria({ n: version.criteria.length }) })}
      </p>
      <Form method="post" encType="multipart/form-data" className="stack spaced mt3">
        <Refusable data={refusal}>
          <ImportFields />
        </Refusable>
        <div className="row">
          <button className="btn primary" type="submit">
            {m.programmes_import_button()}
          </button>
          <Link to={`${address}/framework`}>{m.programmes_cancel()}</Link>
        </div>
      </Form>
    </div>
  )
}
