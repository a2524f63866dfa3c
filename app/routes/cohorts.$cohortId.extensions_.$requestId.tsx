import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { answerForm } from '~/modules/submissions/extensions/forms'
import { answerExtension, viewExtensions } from '~/modules/submissions/index.server'
import { CohortExtensionsPage } from '~/modules/submissions/ui/extensions/cohort-extensions'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export { afterConflict as shouldRevalidate } from '~/ui/after-conflict'
export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.submissions_extensions() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) =>
  viewExtensions(await requireActor(context), params.cohortId!),
)

/** Answers one request. */
export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await answerExtension(actor, params.cohortId!, params.requestId!, await readForm(request, answerForm))
  return redirect(`/cohorts/${params.cohortId}/extensions`)
})

/** A refusal is shown on the page where it was asked. */
export default function Refused() {
  return (
    <CohortExtensionsPage
      extensions={useLoaderData<typeof loader>()}
      refused={useActionData<typeof action>()}
      refusedId={useParams().requestId}
    />
  )
}
