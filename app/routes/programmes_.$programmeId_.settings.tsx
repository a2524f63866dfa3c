import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { settingsForm } from '~/modules/programmes/forms'
import { editProgramme, viewSettings } from '~/modules/programmes/index.server'
import '~/modules/programmes/ui/programmes.css'
import { SettingsFields } from '~/modules/programmes/ui/settings-fields'
import { Trail } from '~/modules/programmes/ui/trail'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Refusable } from '~/ui/form'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.programmes_settings() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) =>
  viewSettings(await requireActor(context), params.programmeId!),
)

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await editProgramme(actor, params.programmeId!, await readForm(request, settingsForm))
  return redirect(`/programmes/${params.programmeId}`)
})

export default function Settings() {
  const programme = useLoaderData<typeof loader>()
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
      <h1 className="title mt2">{m.programmes_settings()}</h1>
      <p className="hint mt1">{m.programmes_settings_note()}</p>
      <Form method="post" className="stack spaced mt3">
        <Refusable data={refusal}>
          <SettingsFields programme={programme} />
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
