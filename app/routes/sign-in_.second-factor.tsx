import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { browserOf, finishByAuthenticator, readHalfToken, whyHalfIsOver } from '~/modules/identity/index.server'
import { authenticatorForm } from '~/modules/identity/second-factor/forms'
import { CodeField } from '~/modules/identity/ui/code-field'
import { PondPage } from '~/modules/identity/ui/pond-page'
import { HalfOver, overIn } from '~/modules/identity/ui/second-factor/half-over'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { Refusable } from '~/ui/form'

export const handle = { frame: false }
export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.identity_half_title() }) }]

export const loader = respond(async ({ request }: LoaderFunctionArgs) => ({
  over: await whyHalfIsOver(readHalfToken(request.headers.get('Cookie'))),
}))

export const action = respond(async ({ request, context }: ActionFunctionArgs) => {
  const { code } = await readForm(request, authenticatorForm)
  const token = readHalfToken(request.headers.get('Cookie'))
  const { to, headers } = await finishByAuthenticator(token, code, browserOf(request, context))
  return redirect(to, { headers })
})

export default function SecondStep() {
  const { over } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const ended = overIn(result, over)
  if (ended) return <HalfOver {...ended} />
  return (
    <PondPage title={m.identity_half_title()}>
      <p className="lead-in">{m.identity_half_text()}</p>
      <Form method="post" className="stack">
        <Refusable data={result}>
          <CodeField label={m.identity_factor_code()} hint={m.identity_factor_code_hint()} />
        </Refusable>
        <button className="btn primary" type="submit">
          {m.identity_half_submit()}
        </button>
      </Form>
      <p className="hint mt2">
        {m.identity_half_no_phone()} <Link to="/sign-in/recovery-code">{m.identity_half_use_recovery()}</Link>
      </p>
    </PondPage>
  )
}
