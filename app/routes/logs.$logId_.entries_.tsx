import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { newEntryForm } from '~/modules/logs/forms'
import { addEntry, showContents } from '~/modules/logs/index.server'
import { ContentsToArrange } from '~/modules/logs/ui/arrange/contents-to-arrange'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.logs_arrange_title() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) =>
  showContents(await requireActor(context), { logId: params.logId! }),
)

/** Adds an entry with an empty page, and opens it. */
export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const { part, ...entry } = await readForm(request, newEntryForm)
  const entryId = await addEntry(actor, params.logId!, { ...entry, partId: part || undefined })
  return redirect(`/logs/${params.logId}/entries/${entryId}`)
})

/** A refusal is shown on the page where things are arranged. */
export default function Refused() {
  return <ContentsToArrange contents={useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
