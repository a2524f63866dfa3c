import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { browserOf, readMailedAddress, signInByCode } from '~/modules/identity/index.server'
import { codeForm } from '~/modules/identity/forms'
import { CodeField } from '~/modules/identity/ui/code-field'
import { PondPage } from '~/modules/identity/ui/pond-page'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { Refusable, TextField } from '~/ui/form'

export const handle = { frame: false }
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.page_title({ page: data?.email ? m.identity_sent_title() : m.identity_code_title() }) },
]

export const loader = respond(async ({ request, context }: LoaderFunctionArgs) => ({
  email: readMailedAddress(request.headers.get('Cookie')),
  isDemo: context.isDemo,
}))

export const action = respond(async ({ request, context }: ActionFunctionArgs) => {
  const form = await readForm(request, codeForm)
  const { to, headers } = await signInByCode(form, browserOf(request, context))
  return redirect(to, { headers })
})

export default function Code() {
  const { email, isDemo } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  return (
    <PondPage title={email ? m.identity_sent_title() : m.identity_code_title()}>
      <p className="lead-in">{email ? m.identity_sent_text({ email }) : m.identity_code_text()}</p>
      {isDemo && email && (
        <p className="mt2">
          {m.identity_sent_outbox()} <Link to="/outbox">{m.nav_outbox()}</Link>
        </p>
      )}
      <Form method="post" className="stack">
        <Refusable data={refusal}>
          {email ? (
            <input type="hidden" name="email" value={email} />
          ) : (
            <TextField name="email" type="email" label={m.identity_email()} autoComplete="email" inputMode="email" />
          )}
          <CodeField label={m.identity_code()} hint={m.identity_code_hint()} />
        </Refusable>
        <button className="btn primary" type="submit">
          {m.identity_code_submit()}
        </button>
      </Form>
      <p className="hint mt2">
        {m.identity_sent_nothing()} <Link to="/sign-in">{m.identity_sent_again()}</Link>
      </p>
    </PondPage>
  )
}
