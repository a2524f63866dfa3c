import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { changeMeeting, showMeeting } from '~/modules/programmes/index.server'
import { changedMeetingForm } from '~/modules/programmes/meetings/meeting-form'
import { MeetingForm } from '~/modules/programmes/ui/meetings/meeting-form'
import { Ways } from '~/modules/programmes/ui/meetings/meeting-list'
import { When } from '~/modules/programmes/ui/meetings/when'
import { dayIn, timeIn } from '~/platform/days'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export { afterConflict as shouldRevalidate } from '~/ui/after-conflict'
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: m.page_title({
      page: data ? m.programmes_meeting_with({ name: data.meeting.withName }) : m.programmes_meetings_title(),
    }),
  },
]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const meeting = await showMeeting(actor, params.meetingId!)
  const [at, zone] = [new Date(meeting.startsAt), meeting.timeZone]
  return {
    meeting,
    timeZone: actor.timeZone,
    isOver: at.getTime() + meeting.minutes * 60_000 <= Date.now(),
    fields: { ...meeting, day: dayIn(zone, at), time: timeIn(zone, at) },
  }
})

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const { sequence, ...form } = await readForm(request, changedMeetingForm)
  await changeMeeting(actor, { ...form, id: params.meetingId! }, sequence, new Date())
  return redirect(`/meetings/${params.meetingId}`)
})

export default function MeetingRoute() {
  const { meeting, timeZone, fields, isOver } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <div className="narrow">
      <p className="quiet">
        <Link to="/meetings">{m.programmes_meetings_title()}</Link>
      </p>
      <h1 className="title mt1">{m.programmes_meeting_with({ name: meeting.withName })}</h1>
      <p className="lede mt2">
        <When meeting={meeting} timeZone={timeZone} />
      </p>
      {meeting.about && <p className="mt2">{meeting.about}</p>}
      {meeting.isCancelled && <p className="callout mt3">{m.programmes_meeting_is_off()}</p>}
      {!isOver && <Ways meeting={meeting} timeZone={timeZone} />}
      {!meeting.isCancelled && !isOver && (
        <>
          <section className="mt4" aria-labelledby="change-h">
            <h2 className="head" id="change-h">
              {m.programmes_meeting_change()}
            </h2>
            <MeetingForm
              key={meeting.sequence}
              fields={fields}
              sequence={meeting.sequence}
              withName={meeting.withName}
              theirTimeZone={meeting.theirTimeZone}
              refused={refused}
            />
          </section>
          <Form method="post" action={`/meetings/${meeting.id}/cancellation`} className="mt4">
            <button className="btn" type="submit">
              {m.programmes_meeting_cancel()}
            </button>
          </Form>
        </>
      )}
    </div>
  )
}
