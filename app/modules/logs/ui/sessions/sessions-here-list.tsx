import { Link } from '@remix-run/react'
import { useState } from 'react'
import { m } from '~/platform/i18n/messages'
import type { KeptSession } from '../../device/kept-sessions'
import { nameOf } from './session-words'
import type { SessionsHere } from './use-sessions-here'

interface HereProps {
  here: Pick<SessionsHere, 'kept' | 'saved' | 'stopped' | 'discard'>
  /** Takes one up in the form of this page; elsewhere a link leads to the form. */
  take?: (session: KeptSession) => Promise<void>
}

/** The set sessions that are on this device alone, what stands in their way, and what was sent just now. */
export function SessionsHereList({ here: { kept, saved, stopped, discard }, take }: HereProps) {
  if (kept.length === 0 && saved.length === 0) return null
  return (
    <section className="sessions-here mt4" aria-labelledby="sessions-here">
      <h2 className="head" id="sessions-here">
        {m.logs_sessions_here()}
      </h2>
      <ul className="mt1" role="list">
        {kept.map((session) => (
          <li key={session.id}>
            <Kept session={session} take={take} discard={discard} />
          </li>
        ))}
        {saved.map((session) => (
          <li key={session.id}>
            <p>
              <Link to={`/sessions?log=${session.logId}#session-${session.id}`}>{nameOf(session)}</Link>
            </p>
            <p className="hint">{m.logs_session_here_saved()}</p>
          </li>
        ))}
      </ul>
      <p className="vh" role="status">
        {saved.length > 0 && m.logs_session_here_saved_sum({ n: saved.length })}
      </p>
      {stopped === 'signed-out' && (
        <p className="mt2">
          <Link to="/sign-in">{m.logs_session_sign_in()}</Link>
        </p>
      )}
    </section>
  )
}

function Kept({
  session,
  take,
  discard,
}: Pick<HereProps, 'take'> & { session: KeptSession; discard: SessionsHere['discard'] }) {
  const [isAsking, setAsking] = useState(false)
  const words = session.is === 'waiting' ? m.logs_session_here_change() : m.logs_session_here_go_on()
  const named = `${words}: ${nameOf(session)}`
  return (
    <>
      <p className="lead">{nameOf(session)}</p>
      <p className="hint">{standing(session)}</p>
      {isAsking ? (
        <p className="row">
          <span>{m.logs_session_here_discard_sure()}</span>
          <button type="button" className="btn small grave" onClick={() => void discard(session)}>
            {m.logs_session_here_discard_yes()}
          </button>
          <button type="button" className="btn small" autoFocus onClick={() => setAsking(false)}>
            {m.logs_session_here_discard_no()}
          </button>
        </p>
      ) : (
        <p className="row">
          {take ? (
            <button type="button" className="btn small" aria-label={named} onClick={() => void take(session)}>
              {words}
            </button>
          ) : (
            <Link
              className="btn small"
              aria-label={named}
              to={`/logs/${session.logId}/sessions/new?kept=${session.id}`}
            >
              {words}
            </Link>
          )}
          <button type="button" className="btn small bare" onClick={() => setAsking(true)}>
            {m.logs_session_here_discard()}
          </button>
        </p>
      )}
    </>
  )
}

function standing({ is, refusal }: KeptSession): string {
  if (refusal) {
    const reasons = [refusal.refused.sentence, ...Object.values(refusal.fields)].join(' ')
    return m.logs_session_here_refused({ reasons })
  }
  return is === 'waiting' ? m.logs_session_here_waiting() : m.logs_session_here_begun()
}
