import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { organisationForm } from '~/modules/programmes/forms'
import { createOrganisation, viewOrganisations } from '~/modules/programmes/index.server'
import '~/modules/programmes/ui/programmes.css'
import { Trail } from '~/modules/programmes/ui/trail'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Refusable, SelectField, TextField } from '~/ui/form'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.programmes_add_partner() }) }]

export const loader = respond(async ({ context }: LoaderFunctionArgs) => {
  const organisations = await viewOrganisations(await requireActor(context))
  return { leads: organisations.filter((one) => !one.leadId).map(({ id, name }) => ({ id, name })) }
})

export const action = respond(async ({ request, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const { id } = await createOrganisation(actor, await readForm(request, organisationForm))
  return redirect(`/organisations/${id}`)
})

export default function NewOrganisation() {
  const { leads } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  return (
    <div className="narrow">
      <Trail to={[{ to: '/organisations', name: m.nav_organisations() }]} />
      <h1 className="title mt2">{m.programmes_add_partner()}</h1>
      <p className="lede mt1">{leads.length > 0 ? m.programmes_partner_lede() : m.programmes_partner_no_lead()}</p>
      {leads.length > 0 && (
        <Form method="post" className="stack spaced mt3">
          <Refusable data={refusal}>
            <TextField name="name" label={m.programmes_organisation_name()} autoComplete="organization" />
            {leads.length > 1 ? (
              <SelectField
                name="leadId"
                label={m.programmes_led_by()}
                options={leads.map((one) => ({ value: one.id, name: one.name }))}
              />
            ) : (
              <input type="hidden" name="leadId" value={leads[0]?.id} />
            )}
          </Refusable>
          <div className="row">
            <button className="btn primary" type="submit">
              {m.programmes_add()}
            </button>
            <Link to="/organisations">{m.programmes_cancel()}</Link>
          </div>
        </Form>
      )}
    </div>
  )
}
