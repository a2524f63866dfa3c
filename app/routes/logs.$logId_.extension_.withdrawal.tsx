import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useParams } from '@remix-run/react'
import { withdrawExtension } from '~/modules/submissions/index.server'
import { respondStep } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { RefusedStep } from '~/ui/refused-step'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.step_refused_title() }) }]

export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/logs/${params.logId}/extension`)

/** Takes back what waits for an answer. */
export const action = respondStep(async ({ params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await withdrawExtension(actor, params.logId!)
  return redirect(`/logs/${params.logId}/extension`)
})

/** There is no page here: it leads on, or says why not. */
export default function NoPage() {
  return null
}

export function ErrorBoundary() {
  return <RefusedStep back={`/logs/${useParams().logId}/extension`} />
}
