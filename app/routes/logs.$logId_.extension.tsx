import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { askForm } from '~/modules/submissions/extensions/forms'
import { askExtension, viewOwnExtensions } from '~/modules/submissions/index.server'
import { OwnExtensionsPage } from '~/modules/submissions/ui/extensions/own-extensions'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export { afterConflict as shouldRevalidate } from '~/ui/after-conflict'
export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.submissions_extension_title() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) =>
  viewOwnExtensions(await requireActor(context), params.logId!, new Date()),
)

/** Asks for a later day. */
export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await askExtension(actor, params.logId!, await readForm(request, askForm), new Date())
  return redirect(`/logs/${params.logId}/extension`)
})

export default function ExtensionRoute() {
  return <OwnExtensionsPage own={useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
