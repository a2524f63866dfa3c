import { randomUUID } from 'node:crypto'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { noteForm } from '~/modules/assessment/forms'
import { notePassage, showReview } from '~/modules/assessment/index.server'
import { reviewData } from '~/modules/assessment/ui/review-data'
import { ReviewPage } from '~/modules/assessment/ui/review-page'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { refusalIn } from '~/ui/form'

export const handle = { frame: false }
export { afterConflict as shouldRevalidate } from '~/ui/after-conflict'
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? m.page_title({ page: m.submissions_title({ number: data.stage.number }) }) : m.product() },
]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const shown = await showReview(actor, params.submissionId!)
  return { ...reviewData(shown, actor.personId, actor.timeZone, randomUUID), timeZone: actor.timeZone }
})

/** A note in the margin, written or changed without JavaScript; leads back to it in the review. */
export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const form = await readForm(request, noteForm)
  await notePassage(actor, params.submissionId!, form)
  return redirect(`/submissions/${params.submissionId}/review${new URL(request.url).search}#at-${form.id}`)
})

/** The review again, with the note as it was typed and why it was refused. */
export default function PlainNote() {
  const { timeZone, ...data } = useLoaderData<typeof loader>()
  const refusal = refusalIn(useActionData<typeof action>())
  const refused = refusal && (Object.values(refusal.fields)[0] ?? refusal.refused.sentence)
  return <ReviewPage data={data} timeZone={timeZone} refused={refused ?? null} noteRefusal={refusal} />
}
