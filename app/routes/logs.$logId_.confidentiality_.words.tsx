import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { checkConfidentiality, knowWord } from '~/modules/logs/index.server'
import { knownWordForm } from '~/modules/logs/confidentiality/forms'
import { ConfidentialityPage } from '~/modules/logs/ui/confidentiality/confidentiality-page'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.logs_names_title() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) =>
  checkConfidentiality(await requireActor(context), params.logId!),
)

/** Says of a word that it is fine, or that it stays. */
export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await knowWord(actor, params.logId!, await readForm(request, knownWordForm))
  return redirect(`/logs/${params.logId}/confidentiality`)
})

/** A refusal is shown on the page where the words stand. */
export default function Refused() {
  return <ConfidentialityPage check={useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
