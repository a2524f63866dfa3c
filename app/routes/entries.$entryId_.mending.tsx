import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { mendEntry, showContents } from '~/modules/logs/index.server'
import { ContentsToArrange } from '~/modules/logs/ui/arrange/contents-to-arrange'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.logs_arrange_title() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) =>
  showContents(await requireActor(context), { entryId: params.entryId! }),
)

/** Begins again from the last text that could be shown. */
export const action = respond(async ({ params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const { logId, entryId } = await mendEntry(actor, params.entryId!)
  return redirect(`/logs/${logId}/entries/${entryId}`)
})

/** A refusal is shown on the page where things are arranged. */
export default function Refused() {
  return <ContentsToArrange contents={useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
