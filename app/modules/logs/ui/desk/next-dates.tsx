import { Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { formatDay, formatMoment, zoneInWords } from '~/ui/dates'
import { timeInWords } from '../../phrases'
import type { Desk } from '../../show-desk.server'

/** What comes next: the day of handing in, in the programme's zone and, when it differs, in the person's. Nothing while nothing is due. */
export function NextDates({ desk: { handIn, logId, timeZone } }: { desk: Desk }) {
  if (handIn.stands !== 'due' && handIn.stands !== 'asked') return null
  const zone = zoneInWords(handIn.timeZone)
  return (
    <section aria-labelledby="next">
      <h2 className="head" id="next">
        {m.logs_desk_next()}
      </h2>
      <ol className="desk-dates mt1">
        <li>
          <time dateTime={handIn.on}>{shortDay(handIn.on)}</time>
          <span>
            <Link to={`/logs/${logId}/hand-in`}>{m.logs_desk_hand_in()}</Link>
            <br />
            <span className="hint">
              {leftInWords(handIn.days)}
              {'. '}
              {handIn.endsAt
                ? m.logs_desk_hand_in_elsewhere({ zone, moment: formatMoment(handIn.endsAt, timeZone) })
                : m.logs_desk_hand_in_zone({ zone })}
            </span>
            <span className="desk-ways">
              <a href={`/logs/${logId}/dates.ics`} download>
                {m.submissions_due_calendar()}
              </a>
              <Link to={`/logs/${logId}/extension`}>{m.submissions_extension_way()}</Link>
            </span>
          </span>
        </li>
      </ol>
    </section>
  )
}

const shortDay = (day: string) => formatDay(day, 'en-GB', 'short').replace(/ \d{4}$/, '')

function leftInWords(days: number) {
  if (days === 0) return capital(m.logs_desk_hand_in_today())
  return days > 0
    ? capital(m.logs_desk_hand_in_left({ time: timeInWords(days) }))
    : capital(m.logs_desk_hand_in_past({ time: timeInWords(-days) }))
}
const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)
