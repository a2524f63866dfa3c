import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { endFactor, viewFactor } from '~/modules/identity/index.server'
import { eitherForm } from '~/modules/identity/second-factor/forms'
import { ProvedStep } from '~/modules/identity/ui/second-factor/proved-step'
import { requireActor } from '~/policy/authorize.server'
import { secondFactorPath } from '~/policy/navigation'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.identity_factor_end_title() }) }]

export const loader = respond(async ({ context }: LoaderFunctionArgs) => {
  if (!(await viewFactor(await requireActor(context)))) throw redirect(secondFactorPath)
  return null
})

export const action = respond(async ({ request, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const { code } = await readForm(request, eitherForm)
  await endFactor(actor, code, context.clientAddress)
  return redirect(secondFactorPath)
})

export default function Ending() {
  return (
    <ProvedStep
      title={m.identity_factor_end_title()}
      texts={[m.identity_factor_end_text(), m.identity_factor_end_bound()]}
      submit={m.identity_factor_end_submit()}
      refusal={useActionData<typeof action>()}
      isGrave
    />
  )
}
