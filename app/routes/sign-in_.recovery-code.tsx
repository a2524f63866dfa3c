import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { browserOf, finishByRecoveryCode, readHalfToken, whyHalfIsOver } from '~/modules/identity/index.server'
import { recoveryForm } from '~/modules/identity/second-factor/forms'
import { PondPage } from '~/modules/identity/ui/pond-page'
import { HalfOver, overIn } from '~/modules/identity/ui/second-factor/half-over'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { Refusable, TextField } from '~/ui/form'

export const handle = { frame: false }
export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.identity_recovery_title() }) }]

export const loader = respond(async ({ request }: LoaderFunctionArgs) => ({
  over: await whyHalfIsOver(readHalfToken(request.headers.get('Cookie'))),
}))

export const action = respond(async ({ request, context }: ActionFunctionArgs) => {
  const { code } = await readForm(request, recoveryForm)
  const token = readHalfToken(request.headers.get('Cookie'))
  const { to, headers } = await finishByRecoveryCode(token, code, browserOf(request, context))
  return redirect(to, { headers })
})

export default function Recovery() {
  const { over } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const ended = overIn(result, over)
  if (ended) return <HalfOver {...ended} />
  return (
    <PondPage title={m.identity_recovery_title()}>
      <p className="lead-in">{m.identity_recovery_text()}</p>
      <Form method="post" className="stack">
        <Refusable data={result}>
          <TextField
            name="code"
            label={m.identity_recovery_code()}
            hint={m.identity_recovery_code_hint()}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
        </Refusable>
        <button className="btn primary" type="submit">
          {m.identity_half_submit()}
        </button>
      </Form>
      <p className="hint mt2">
        <Link to="/sign-in/second-factor">{m.identity_half_use_authenticator()}</Link>
      </p>
      <p className="hint mt2">{m.identity_half_lost()}</p>
    </PondPage>
  )
}
