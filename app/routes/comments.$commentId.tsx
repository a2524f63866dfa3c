import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { replyToComment, showComment } from '~/modules/logs/index.server'
import { replyForm } from '~/modules/logs/sharing/forms'
import { ReplyPage } from '~/modules/logs/ui/sharing/reply-page'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.logs_comment_your_reply() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) =>
  showComment(await requireActor(context), params.commentId!),
)

/** The trainee's answer to a supporter's comment. */
export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const { reply } = await readForm(request, replyForm)
  const { entryId } = await replyToComment(actor, params.commentId!, reply)
  return redirect(`/entries/${entryId}#comment-${params.commentId}`)
})

export default function ReplyRoute() {
  return <ReplyPage comment={useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
