import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { confirmFactor, viewSettingUp } from '~/modules/identity/index.server'
import { safeReturnTo } from '~/modules/identity/return-to'
import { authenticatorForm } from '~/modules/identity/second-factor/forms'
import { CodeField } from '~/modules/identity/ui/code-field'
import { AuthenticatorKey } from '~/modules/identity/ui/second-factor/authenticator-key'
import { RecoveryCodes } from '~/modules/identity/ui/second-factor/recovery-codes'
import { requireActor } from '~/policy/authorize.server'
import { secondFactorPath } from '~/policy/navigation'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { Refusable } from '~/ui/form'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.identity_factor_setting_up() }) }]

export const loader = respond(async ({ request, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const { search, searchParams } = new URL(request.url)
  const setting = await viewSettingUp(actor)
  if (!setting) throw redirect(secondFactorPath + search)
  return { setting, email: actor.email, to: safeReturnTo(searchParams.get('to')) }
})

export const action = respond(async ({ request, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const { code } = await readForm(request, authenticatorForm)
  return { codes: await confirmFactor(actor, code) }
})

export default function SettingUp() {
  const { setting, email, to } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  if (result && 'codes' in result)
    return <RecoveryCodes codes={result.codes} email={email} lead={m.identity_factor_codes_on()} goOn={to} />
  if (setting === 'done')
    return (
      <div className="narrow stack">
        <h1 className="title">{m.identity_factor_done_title()}</h1>
        <p>
          <Link to={secondFactorPath}>{m.identity_factor_title()}</Link>
        </p>
      </div>
    )
  return (
    <div className="narrow stack setting-up">
      <h1 className="title">{m.identity_factor_setting_up()}</h1>
      <AuthenticatorKey {...setting} />
      <Form method="post" className="stack">
        <Refusable data={result}>
          <CodeField label={m.identity_factor_code()} hint={m.identity_factor_code_hint()} />
        </Refusable>
        <p className="hint">{m.identity_factor_confirm_hint()}</p>
        <button className="btn primary" type="submit">
          {m.identity_factor_confirm()}
        </button>
      </Form>
    </div>
  )
}
