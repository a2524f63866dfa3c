import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { browserOf, linkCookie, readLinkToken, signInByLink } from '~/modules/identity/index.server'
import { OnceForm } from '~/modules/identity/ui/once-form'
import { PondPage } from '~/modules/identity/ui/pond-page'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { refusalIn } from '~/ui/form'

export const handle = { frame: false }
export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.identity_sign_in_title() }) }]

/** Looking at the page signs nobody in: mail scanners open links. The token leaves the address, and so the history. */
export const loader = respond(async ({ request }: LoaderFunctionArgs) => {
  const token = new URL(request.url).searchParams.get('token')
  if (token !== null) {
    const headers = new Headers({ 'Referrer-Policy': 'no-referrer' })
    if (/^[\w-]{1,200}$/.test(token)) headers.set('Set-Cookie', linkCookie(token))
    throw redirect('/sign-in/link', { headers })
  }
  return { hasToken: readLinkToken(request.headers.get('Cookie')) !== undefined }
})

export const action = respond(async ({ request, context }: ActionFunctionArgs) => {
  const browser = browserOf(request, context)
  const { to, headers } = await signInByLink(readLinkToken(request.headers.get('Cookie')), browser)
  return redirect(to, { headers })
})

export default function SignInLink() {
  const { hasToken } = useLoaderData<typeof loader>()
  const refusal = refusalIn(useActionData<typeof action>())
  if (refusal || !hasToken)
    return (
      <PondPage title={m.identity_link_gone_title()}>
        <p className="lead-in" role={refusal && 'alert'}>
          {refusal?.refused.code === 'identity_suspended' ? refusal.refused.sentence : m.identity_link_gone_text()}
        </p>
        <p className="mt2">
          <Link className="btn primary" to="/sign-in">
            {m.identity_link_again()}
          </Link>
        </p>
      </PondPage>
    )
  return (
    <PondPage title={m.identity_link_title()}>
      <p className="lead-in">{m.identity_link_text()}</p>
      <OnceForm>
        <button className="btn primary" type="submit">
          {m.identity_link_submit()}
        </button>
      </OnceForm>
      <p className="hint mt2">{m.identity_link_why()}</p>
    </PondPage>
  )
}
