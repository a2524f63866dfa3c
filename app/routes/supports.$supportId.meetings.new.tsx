import { randomUUID } from 'node:crypto'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { arrangeMeeting, showSupport } from '~/modules/programmes/index.server'
import { meetingForm } from '~/modules/programmes/meetings/meeting-form'
import { MeetingForm } from '~/modules/programmes/ui/meetings/meeting-form'
import { addDays, dayIn } from '~/platform/days'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.programmes_meeting_new() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const { timeZone } = actor
  const support = await showSupport(actor, params.supportId!)
  const day = addDays(dayIn(timeZone, new Date()), 7)
  const fields = { id: randomUUID(), day, time: '15:00', minutes: 45, timeZone, joinLink: '', about: '' }
  return { ...support, fields }
})

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const form = await readForm(request, meetingForm)
  const id = await arrangeMeeting(actor, params.supportId!, form, new Date())
  return redirect(`/meetings/${id}`)
})

export default function NewMeeting() {
  const { fields, withName, theirTimeZone } = useLoaderData<typeof loader>()
  return (
    <div className="narrow">
      <h1 className="title">{m.programmes_meeting_with({ name: withName })}</h1>
      <MeetingForm
        fields={fields}
        withName={withName}
        theirTimeZone={theirTimeZone}
        refused={useActionData<typeof action>()}
      />
    </div>
  )
}
