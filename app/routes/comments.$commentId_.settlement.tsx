import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useParams } from '@remix-run/react'
import { settleComment } from '~/modules/logs/index.server'
import { settleForm } from '~/modules/logs/sharing/forms'
import { readForm, respondStep } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { RefusedStep } from '~/ui/refused-step'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.step_refused_title() }) }]

export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/comments/${params.commentId}`)

/** Sets a comment aside, or takes it up again. */
export const action = respondStep(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const { settled } = await readForm(request, settleForm)
  const { entryId } = await settleComment(actor, params.commentId!, settled)
  return redirect(`/entries/${entryId}#comments`)
})

/** There is no page here: it leads on, or says why not. */
export default function NoPage() {
  return null
}

export function ErrorBoundary() {
  return <RefusedStep back={`/comments/${useParams().commentId}`} />
}
