import { m } from '~/platform/i18n/messages'
import { formatMoment, zoneInWords } from '~/ui/dates'
import type { MeetingShown } from '../../meetings/view-meetings.server'

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
          ? zoneInWords(timeZone)
          : `${m.programmes_meeting_your_zone({ zone: zoneInWords(timeZone) })}; ${m.programmes_meeting_for_them({ moment: theirs, name: withName, zone: zoneInWords(theirTimeZone) })}`}
      </span>
    </>
  )
}
