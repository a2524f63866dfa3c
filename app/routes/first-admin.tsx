import { redirect, type ActionFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData } from '@remix-run/react'
import { awaitsFirstAdmin, browserOf, createFirstAdmin } from '~/modules/identity/index.server'
import { firstAdminForm } from '~/modules/identity/forms'
import { PondPage } from '~/modules/identity/ui/pond-page'
import { NotFound } from '~/platform/errors.server'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { Refusable, TextField } from '~/ui/form'

export const handle = { frame: false }
export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.identity_first_admin_title() }) }]

export const loader = respond(async () => {
  if (!(await awaitsFirstAdmin())) throw new NotFound()
  return null
})

export const action = respond(async ({ request, context }: ActionFunctionArgs) => {
  const form = await readForm(request, firstAdminForm)
  const { to, headers } = await createFirstAdmin(form, browserOf(request, context))
  return redirect(to, { headers })
})

export default function FirstAdmin() {
  const refusal = useActionData<typeof action>()
  return (
    <PondPage title={m.identity_first_admin_title()}>
      <p className="lead-in">{m.identity_first_admin_text()}</p>
      <Form method="post" className="stack">
        <Refusable data={refusal}>
          <TextField
            name="code"
            label={m.identity_first_admin_code()}
            hint={m.identity_first_admin_code_hint()}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
          <TextField name="name" label={m.identity_account_name()} autoComplete="name" />
          <TextField
            name="email"
            type="email"
            label={m.identity_email()}
            hint={m.identity_first_admin_email_hint()}
            autoComplete="email"
            inputMode="email"
          />
          <TextField
            name="organisation"
            label={m.identity_first_admin_organisation()}
            hint={m.identity_first_admin_organisation_hint()}
            autoComplete="organization"
          />
        </Refusable>
        <button className="btn primary" type="submit">
          {m.identity_first_admin_submit()}
        </button>
      </Form>
    </PondPage>
  )
}
