import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { meetingsAhead, meetingsOver } from '~/modules/programmes/index.server'
import { ArrangeWays, MeetingList } from '~/modules/programmes/ui/meetings/meeting-list'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.programmes_meetings_title() }) }]

export const loader = respond(async ({ context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const now = new Date()
  const [meetings, over] = await Promise.all([meetingsAhead(actor, now), meetingsOver(actor, now)])
  return { meetings, over, timeZone: actor.timeZone }
})

export default function MeetingsRoute() {
  const { meetings, over, timeZone } = useLoaderData<typeof loader>()
  return (
    <div className="narrow">
      <h1 className="title">{m.programmes_meetings_title()}</h1>
      <p className="lede mt2">{m.programmes_meetings_lede()}</p>
      {meetings.ahead.length === 0 ? (
        <p className="quiet mt3">{m.programmes_meetings_none()}</p>
      ) : (
        <div className="mt3">
          <MeetingList meetings={meetings.ahead} timeZone={timeZone} />
        </div>
      )}
      <ArrangeWays withWhom={meetings.withWhom} />
      {over.length > 0 && (
        <section className="mt4" aria-labelledby="over-h">
          <h2 className="head" id="over-h">
            {m.programmes_meetings_over()}
          </h2>
          <MeetingList meetings={over} timeZone={timeZone} areOver />
        </section>
      )}
    </div>
  )
}
