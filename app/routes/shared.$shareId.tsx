import { randomUUID } from 'node:crypto'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readShared, writeComment } from '~/modules/logs/index.server'
import { commentForm } from '~/modules/logs/sharing/forms'
import { SharedEntryPage } from '~/modules/logs/ui/sharing/shared-entry-page'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export { afterConflict as shouldRevalidate } from '~/ui/after-conflict'
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: m.page_title({ page: page ? m.logs_shared_title({ name: page.shared.traineeName }) : m.nav_supporting() }) },
]

/** A shared entry for its supporter; `?change=` names the comment that is to be changed. */
export const loader = respond(async ({ request, params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const shared = await readShared(actor, params.shareId!)
  const change = new URL(request.url).searchParams.get('change')
  const changing = shared.comments.find((comment) => comment.id === change) ?? null
  const { personId, timeZone } = actor
  return data({ shared, personId, timeZone, newId: randomUUID(), changing }, { status: shared.text ? 200 : 410 })
})

/** A comment, new or changed. */
export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const form = await readForm(request, commentForm)
  await writeComment(actor, params.shareId!, form)
  return redirect(`/shared/${params.shareId}#${form.quote === '' ? 'comment' : 'at'}-${form.id}`)
})

export default function SharedRoute() {
  return <SharedEntryPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
