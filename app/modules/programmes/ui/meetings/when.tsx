import { m } from '~/platform/i18n/messages'
import { formatMoment } from '~/ui/dates'
import type { MeetingShown } from '../../meetings/view-meetings.server'

const zoneName = (zone: string) => zone.replaceAll('_', ' ')

/** When a meeting is, in the reader's zone and, where it differs, in the other's. */
export function When({ meeting, timeZone }: { meeting: MeetingShown; timeZone: string }) {
  const { startsAt, minutes, withName, theirTimeZone } = meeting
  const mine = formatMoment(startsAt, timeZone)
  const theirs = formatMoment(startsAt, theirTimeZone)
  return (
    <>
      <time dateTime={startsAt}>{m.programmes_meeting_when({ moment: mine, minutes })}</time>
      <span className="hint">
        {' '}
        {mine === theirs
          ? zoneName(timeZone)
          : `${m.programmes_meeting_your_zone({ zone: zoneName(timeZone) })}; ${m.programmes_meeting_for_them({ moment: theirs, name: withName, zone: zoneName(theirTimeZone) })}`}
      </span>
    </>
  )
}
