import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { shareEntry, viewSharing } from '~/modules/logs/index.server'
import { shareForm } from '~/modules/logs/sharing/forms'
import { SharingPage } from '~/modules/logs/ui/sharing/sharing-page'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export { afterConflict as shouldRevalidate } from '~/ui/after-conflict'
export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.logs_share_title() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  return { sharing: await viewSharing(actor, params.entryId!), timeZone: actor.timeZone }
})

/** Shares the entry, as it stands, with one supporter. */
export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const { supporterId } = await readForm(request, shareForm)
  await shareEntry(actor, params.entryId!, supporterId)
  return redirect(`/entries/${params.entryId}/sharing`)
})

export default function SharingRoute() {
  return <SharingPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
