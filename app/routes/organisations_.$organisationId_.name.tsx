import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { organisationNameForm } from '~/modules/programmes/forms'
import { renameOrganisation, viewOrganisation } from '~/modules/programmes/index.server'
import { Trail } from '~/modules/programmes/ui/trail'
import '~/modules/programmes/ui/programmes.css'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Refusable, TextField } from '~/ui/form'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.programmes_rename() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const { organisation } = await viewOrganisation(await requireActor(context), params.organisationId!)
  return organisation
})

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await renameOrganisation(actor, params.organisationId!, await readForm(request, organisationNameForm))
  return redirect(`/organisations/${params.organisationId}`)
})

export default function Rename() {
  const organisation = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const address = `/organisations/${organisation.id}`
  return (
    <div className="narrow">
      <Trail to={[{ to: address, name: organisation.name }]} />
      <h1 className="title mt2">{m.programmes_rename()}</h1>
      <Form method="post" className="stack spaced mt3">
        <Refusable data={refusal}>
          <TextField
            name="name"
            label={m.programmes_organisation_name()}
            hint={m.programmes_rename_hint()}
            defaultValue={organisation.name}
            autoComplete="organization"
          />
        </Refusable>
        <div className="row">
          <button className="btn primary" type="submit">
            {m.programmes_save()}
          </button>
          <Link to={address}>{m.programmes_cancel()}</Link>
        </div>
      </Form>
    </div>
  )
}
