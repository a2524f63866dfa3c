import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { checkConfidentiality, giveName } from '~/modules/logs/index.server'
import { nameForm } from '~/modules/logs/confidentiality/forms'
import { ConfidentialityPage } from '~/modules/logs/ui/confidentiality/confidentiality-page'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.logs_names_title() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) =>
  checkConfidentiality(await requireActor(context), params.logId!),
)

/** Calls somebody by another name in the whole log. */
export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await giveName(actor, params.logId!, await readForm(request, nameForm))
  return redirect(`/logs/${params.logId}/confidentiality`)
})

/** A refusal is shown on the page where the words stand. */
export default function Refused() {
  return <ConfidentialityPage check={useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
