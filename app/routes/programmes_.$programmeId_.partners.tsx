import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { partnersForm } from '~/modules/programmes/forms'
import { choosePartners, viewPartners } from '~/modules/programmes/index.server'
import '~/modules/programmes/ui/programmes.css'
import { Trail } from '~/modules/programmes/ui/trail'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { CheckField, Refusable } from '~/ui/form'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.programmes_partners() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) =>
  viewPartners(await requireActor(context), params.programmeId!),
)

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const { partners } = await readForm(request, partnersForm)
  await choosePartners(actor, params.programmeId!, partners)
  return redirect(`/programmes/${params.programmeId}`)
})

export default function Partners() {
  const { programme, partners } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const address = `/programmes/${programme.id}`
  return (
    <div className="narrow">
      <Trail
        to={[
          { to: '/programmes', name: m.nav_programmes() },
          { to: address, name: programme.name },
        ]}
      />
      <h1 className="title mt2">{m.programmes_partners()}</h1>
      <p className="lede mt1">{m.programmes_partners_lede({ organisation: programme.organisationName })}</p>
      {partners.length === 0 ? (
        <p className="mt2">
          {m.programmes_no_partner_yet()} <Link to="/organisations/new">{m.programmes_add_partner()}</Link>
        </p>
      ) : (
        <Form method="post" className="stack mt3">
          <Refusable data={refusal}>
            <fieldset className="stack">
              <legend className="label">{m.programmes_partners_take_part()}</legend>
              {partners.map((partner) => (
                <CheckField
                  key={partner.id}
                  name="partners"
                  value={partner.id}
                  label={partner.name}
                  defaultChecked={partner.takesPart}
                />
              ))}
            </fieldset>
          </Refusable>
          <div className="row">
            <button className="btn primary" type="submit">
              {m.programmes_save()}
            </button>
            <Link to={address}>{m.programmes_cancel()}</Link>
          </div>
        </Form>
      )}
    </div>
  )
}
