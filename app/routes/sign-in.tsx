import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { browserOf, findDemoPeople, mailedCookie, requestSignIn } from '~/modules/identity/index.server'
import { signInForm } from '~/modules/identity/forms'
import { safeReturnTo } from '~/modules/identity/return-to'
import { DemoPeople } from '~/modules/identity/ui/demo-people'
import { PondPage } from '~/modules/identity/ui/pond-page'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { Refusable, TextField, useTyped } from '~/ui/form'

export const handle = { frame: false }
export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.identity_sign_in_title() }) }]

export const loader = respond(async ({ request, context }: LoaderFunctionArgs) => {
  const actor = await context.actor()
  return {
    to: safeReturnTo(new URL(request.url).searchParams.get('to')),
    me: actor?.name ?? null,
    isDemo: context.isDemo,
    people: await findDemoPeople(),
  }
})

export const action = respond(async ({ request, context }: ActionFunctionArgs) => {
  const form = await readForm(request, signInForm)
  await requestSignIn(form, browserOf(request, context))
  return redirect('/sign-in/code', { headers: { 'Set-Cookie': mailedCookie(form.email) } })
})

export default function SignIn() {
  const { to, me, isDemo, people } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  return (
    <PondPage title={m.identity_sign_in_title()}>
      {me && (
        <p className="lead-in quiet">
          {m.identity_already({ name: me })} <Link to="/">{m.identity_already_home()}</Link>
        </p>
      )}
      <Form method="post" className="stack">
        <Refusable data={refusal}>
          <ReturnTo to={to} />
          <TextField
            name="email"
            type="email"
            label={m.identity_email()}
            hint={m.identity_email_hint()}
            autoComplete="email"
            inputMode="email"
          />
        </Refusable>
        <button className="btn primary" type="submit">
          {m.identity_send_link()}
        </button>
      </Form>
      <p className="hint mt2">
        <Link to="/sign-in/code">{m.identity_have_code()}</Link>
      </p>
      <p className="hint mt2">{m.identity_new_here()}</p>
      {isDemo && <DemoPeople people={people} />}
    </PondPage>
  )
}

/** The page asked for first goes along, also past a mistyped address. */
function ReturnTo({ to }: { to: string }) {
  return <input type="hidden" name="to" value={useTyped('to', to)} />
}
