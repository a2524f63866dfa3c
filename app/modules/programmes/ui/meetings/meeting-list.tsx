import { Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { formatMoment } from '~/ui/dates'
import type { Meetings, MeetingShown } from '../../meetings/view-meetings.server'
import { When } from './when'
import './meetings.css'

/** Meetings, the first first, with what one can do about each. */
export function MeetingList({
  meetings,
  timeZone,
  areOver,
}: {
  meetings: readonly MeetingShown[]
  timeZone: string
  areOver?: boolean
}) {
  return (
    <ul className="meetings mt1">
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          <p>
            <Link to={`/meetings/${meeting.id}`}>{m.programmes_meeting_with({ name: meeting.withName })}</Link>
          </p>
          <p>
            <When meeting={meeting} timeZone={timeZone} />
          </p>
          {meeting.about && <p className="quiet">{meeting.about}</p>}
          {!areOver && <Ways meeting={meeting} timeZone={timeZone} />}
        </li>
      ))}
    </ul>
  )
}

/** Joining, and the file for one's calendar. */
export function Ways({ meeting: { id, joinLink, startsAt }, timeZone }: { meeting: MeetingShown; timeZone: string }) {
  return (
    <p className="row mt1">
      {joinLink && (
        <a className="btn small primary" href={joinLink} rel="noopener noreferrer" target="_blank">
          {m.programmes_meeting_join()}
        </a>
      )}
      <a
        className="btn small"
        href={`/meetings/${id}/calendar.ics`}
        download
        aria-label={m.programmes_meeting_calendar_of({ moment: formatMoment(startsAt, timeZone) })}
      >
        {m.programmes_meeting_calendar()}
      </a>
    </p>
  )
}

/** With whom one may arrange a meeting. */
export function ArrangeWays({ withWhom }: Pick<Meetings, 'withWhom'>) {
  if (withWhom.length === 0) return <p className="quiet mt1">{m.programmes_meetings_nobody()}</p>
  return (
    <ul className="meeting-ways mt2">
      {withWhom.map(({ supportId, name }) => (
        <li key={supportId}>
          <Link className="btn small" to={`/supports/${supportId}/meetings/new`}>
            {m.programmes_meeting_arrange_with({ name })}
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** What is to come, for a page on which other things stand, too. */
export function MeetingsAhead({ meetings: { ahead, withWhom }, timeZone }: { meetings: Meetings; timeZone: string }) {
  if (withWhom.length === 0 && ahead.length === 0) return null
  return (
    <section className="mt4" aria-labelledby="meetings-h">
      <h2 className="head" id="meetings-h">
        {m.programmes_meetings_title()}
      </h2>
      {ahead.length === 0 ? (
        <p className="quiet mt1">{m.programmes_meetings_none()}</p>
      ) : (
        <MeetingList meetings={ahead.slice(0, 3)} timeZone={timeZone} />
      )}
      <ArrangeWays withWhom={withWhom} />
      <p className="mt2">
        <Link to="/meetings">{m.programmes_meetings_all()}</Link>
      </p>
    </section>
  )
}
