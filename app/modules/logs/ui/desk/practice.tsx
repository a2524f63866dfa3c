import { Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { formatNumber } from '~/ui/dates'
import { LinkedText } from '~/ui/linked-text'
import { Level } from '~/ui/waterline'
import { hoursInFigures, hoursKept, monthInWords, sessionsInWords, setsInWords } from '../../phrases'
import { hoursOf } from '../../session'
import type { Desk } from '../../show-desk.server'

/** Practice hours against what the programme asks for, by month. */
export function PracticeHours({ desk: { practice, logId, today } }: { desk: Desk }) {
  const { minutes, hoursMin, setsMin, sets, sessions, kept, months } = practice
  return (
    <section aria-labelledby="hours">
      <h2 className="head" id="hours">
        {m.logs_desk_practice()}
      </h2>
      <p className="mt1">
        {minutes === 0 ? (
          m.logs_desk_practice_none()
        ) : (
          <LinkedText
            text={m.logs_desk_practice_plain({
              kept: hoursKept(practice),
              sets: setsInWords(sets),
              sessions: sessionsInWords(sessions),
            })}
          />
        )}
      </p>
      {hoursMin > 0 && (
        <p className="hint">
          {m.logs_desk_practice_sets({ hours: hoursInFigures(hoursMin), sets: setsInWords(setsMin) })}{' '}
          {m.logs_desk_practice_rule()}
        </p>
      )}
      {months.length > 0 && <Months months={months} today={today} />}
      <p className="mt2">
        <Link to={`/logs/${logId}/sessions/new`}>{m.logs_desk_add_session()}</Link>{' '}
        <span className="hint">{m.logs_desk_add_session_hint()}</span>
      </p>
      {kept > 0 && (
        <p>
          <Link to={`/sessions?log=${logId}`}>{m.logs_desk_all_sessions()}</Link>
        </p>
      )}
    </section>
  )
}

function Months({ months, today }: { months: Desk['practice']['months']; today: string }) {
  const most = Math.max(...months.map(({ minutes }) => minutes))
  return (
    <table className="bars mt1">
      <caption className="vh">{m.logs_desk_practice_caption()}</caption>
      <thead className="vh">
        <tr>
          <th scope="col">{m.logs_desk_month()}</th>
          <th scope="col">{m.logs_desk_hours()}</th>
          <th scope="col">{m.logs_desk_chart()}</th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, minutes }) => (
          <tr key={month}>
            <th scope="row">{monthInWords(month, today)}</th>
            <td className="n">{formatNumber(hoursOf(minutes))}</td>
            <td>
              <Level share={minutes / most} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
