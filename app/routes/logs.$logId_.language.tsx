import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { languageForm } from '~/modules/logs/forms'
import { changeLanguage, showContents } from '~/modules/logs/index.server'
import { ContentsToArrange } from '~/modules/logs/ui/arrange/contents-to-arrange'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.logs_arrange_title() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) =>
  showContents(await requireActor(context), { logId: params.logId! }),
)

/** Says in which language a log is written and what stands beside its verse. */
export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await changeLanguage(actor, params.logId!, await readForm(request, languageForm))
  return redirect(`/logs/${params.logId}/contents`)
})

/** A refusal is shown on the page where things are arranged. */
export default function Refused() {
  return <ContentsToArrange contents={useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
