import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { renewRecoveryCodes, viewFactor } from '~/modules/identity/index.server'
import { eitherForm } from '~/modules/identity/second-factor/forms'
import { ProvedStep } from '~/modules/identity/ui/second-factor/proved-step'
import { RecoveryCodes } from '~/modules/identity/ui/second-factor/recovery-codes'
import { requireActor } from '~/policy/authorize.server'
import { secondFactorPath } from '~/policy/navigation'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.identity_factor_renew() }) }]

export const loader = respond(async ({ context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  if (!(await viewFactor(actor))) throw redirect(secondFactorPath)
  return { email: actor.email }
})

export const action = respond(async ({ request, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const { code } = await readForm(request, eitherForm)
  return { codes: await renewRecoveryCodes(actor, code, context.clientAddress) }
})

export default function NewRecoveryCodes() {
  const { email } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  if (result && 'codes' in result)
    return (
      <RecoveryCodes codes={result.codes} email={email} lead={m.identity_factor_codes_new()} goOn={secondFactorPath} />
    )
  return (
    <ProvedStep
      title={m.identity_factor_renew()}
      texts={[m.identity_factor_renew_text()]}
      submit={m.identity_factor_renew_submit()}
      refusal={result}
    />
  )
}
