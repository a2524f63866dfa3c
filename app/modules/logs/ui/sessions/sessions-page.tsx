import { Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { formatDay, formatNumber } from '~/ui/dates'
import { LinkedText } from '~/ui/linked-text'
import { formatName, roleName } from '../../names'
import { hoursKept, minutesInFigures, sessionsInWords, setsInWords } from '../../phrases'
import { countsAsPractice } from '../../session'
import type { SessionsOfLog } from '../../list-sessions.server'
import { SessionFacts } from '../read/session-facts'
import { QuestionsLedger } from './questions-ledger'
import { RolesTable } from './roles-table'
import { SessionsOnDevice } from './sessions-here'
import './sessions.css'

/** Every set session of a log, what they add up to, and the questions asked. */
export function SessionsPage({ kept, person }: { kept: SessionsOfLog; person: string }) {
  const { sessions, practice, logId } = kept
  return (
    <>
      <h1 className="title">{m.logs_sessions_title()}</h1>
      <p className="lede mt2">
        {practice.minutes === 0 ? (
          m.logs_desk_practice_none()
        ) : (
          <LinkedText
            text={m.logs_sessions_sum({
              kept: hoursKept(practice),
              sets: setsInWords(practice.sets),
              sessions: sessionsInWords(practice.sessions),
            })}
          />
        )}
      </p>
      <p className="hint mt1">{m.logs_desk_practice_rule()}</p>
      <RolesTable sessions={sessions} hoursMin={practice.hoursMin} setsMin={practice.setsMin} />
      <p className="row mt3">
        <Link className="btn primary" to={`/logs/${logId}/sessions/new`}>
          {m.logs_desk_add_session()}
        </Link>
        <span className="hint">{m.logs_desk_add_session_hint()}</span>
      </p>
      <SessionsOnDevice person={person} />
      {sessions.length === 0 ? (
        <p className="mt4 quiet">{m.logs_sessions_empty()}</p>
      ) : (
        <div className="mt4">
          <Table kept={kept} />
        </div>
      )}
      {sessions.length > 0 && <QuestionsLedger sessions={sessions} />}
    </>
  )
}

const Table = ({ kept: { sessions, logId } }: { kept: SessionsOfLog }) => (
  <table className="rows folds sessions-table">
    <caption className="vh">{m.logs_sessions_title()}</caption>
    <thead>
      <tr>
        <th scope="col">{m.logs_session_day()}</th>
        <th scope="col">{m.logs_session_set()}</th>
        <th scope="col">{m.logs_session_format()}</th>
        <th scope="col">{m.logs_session_role()}</th>
        <th scope="col" className="n">
          {m.logs_session_length()}
        </th>
        <th scope="col" className="n">
          {m.logs_session_members()}
        </th>
      </tr>
    </thead>
    {sessions.map((session) => (
      <Rows key={session.entryId} session={session} logId={logId} />
    ))}
  </table>
)

/** One session: a row of figures, and beneath it the words, folded away. */
function Rows({ session, logId }: { session: SessionsOfLog['sessions'][number]; logId: string }) {
  const day = formatDay(session.heldOn)
  return (
    <tbody id={`session-${session.entryId}`}>
      <tr>
        <th scope="row" className="lead">
          <time dateTime={session.heldOn} className="nowrap">
            {day}
          </time>
        </th>
        <td>{session.setName}</td>
        <td>{formatName(session.format)}</td>
        <td className={countsAsPractice(session) ? undefined : 'faint'}>{roleName(session.role)}</td>
        <td className="n">
          <span className="nowrap">{minutesInFigures(session.minutes)}</span>
        </td>
        <td className="n" data-after={m.logs_sessions_members_after()}>
          {formatNumber(session.members)}
        </td>
      </tr>
      <tr className="words">
        <td colSpan={6}>
          <details>
            <summary aria-label={m.logs_sessions_open({ day })}>{m.logs_sessions_look()}</summary>
            <SessionFacts session={session} />
            <p className="row mt2">
              <Link to={`/logs/${logId}/entries/${session.entryId}`}>{m.logs_sessions_write()}</Link>
              <Link to={`/entries/${session.entryId}/session`}>{m.logs_sessions_change()}</Link>
            </p>
          </details>
        </td>
      </tr>
    </tbody>
  )
}
