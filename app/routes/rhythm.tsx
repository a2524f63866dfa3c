import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeRhythm, showRhythm } from '~/modules/logs/index.server'
import { rhythmForm } from '~/modules/logs/rhythm/forms'
import { RhythmPage } from '~/modules/logs/ui/rhythm/rhythm-page'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.logs_rhythm_title() }) }]

/** How a trainee wants to be nudged. */
export const loader = respond(async ({ request, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  return { rhythm: await showRhythm(actor), isKept: new URL(request.url).searchParams.has('kept') }
})

export const action = respond(async ({ request, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await changeRhythm(actor, await readForm(request, rhythmForm))
  return redirect('/rhythm?kept')
})

export default function RhythmRoute() {
  return <RhythmPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}
