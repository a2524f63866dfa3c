import { Link } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { m } from '~/platform/i18n/messages'
import type { NewSessionPage } from './offline-form'
import { SessionForm } from './session-form'
import { SessionsHereList } from './sessions-here-list'
import { type SessionNotice, useNewSession } from './use-new-session'

interface NewSessionProps extends NewSessionPage {
  /** What the action gave back, to a browser without scripts. */
  refused: unknown
  wanted: string | null
}

/** A new set session: kept on this device while it is typed, sent when the server can be reached. */
export function NewSession({ draft, person, refused, wanted }: NewSessionProps) {
  const logId = draft.logId
  const session = useNewSession({ logId, person: person.id, wanted })
  const { inHand, here, notice } = session
  const others = here.kept.filter(({ id }) => id !== session.idInHand())
  return (
    <>
      {notice && <Notice notice={notice} key={`${notice} ${inHand.round}`} beginAnother={session.beginAnother} />}
      {session.standing === 'unkept' && notice !== 'unkept' && (
        <p className="callout look mt3">{m.logs_session_keeps_nothing()}</p>
      )}
      <SessionForm
        key={inHand.round}
        draft={draft}
        refused={inHand.refusal ?? refused}
        typed={inHand.typed}
        kept={session}
      />
      <SessionsHereList here={{ ...here, kept: others }} take={session.takeUp} />
    </>
  )
}

function Notice({ notice, beginAnother }: { notice: SessionNotice; beginAnother: () => Promise<void> }) {
  const ref = useRef<HTMLDivElement>(null)
  const isNews = notice !== 'begun'
  useEffect(() => {
    if (isNews) ref.current?.focus()
  }, [isNews])
  const look = notice.startsWith('unkept') || notice === 'kept-signed-out'
  return (
    <div ref={ref} className={look ? 'callout look mt3' : 'callout mt3'} role="status" tabIndex={-1}>
      <p>{words[notice]()}</p>
      {notice.endsWith('signed-out') && (
        <p>
          <Link to="/sign-in" target="_blank">
            {m.logs_session_sign_in()}
          </Link>
        </p>
      )}
      {notice === 'begun' && (
        <p>
          <button type="button" className="btn small" onClick={() => void beginAnother()}>
            {m.logs_session_begin_another()}
          </button>
        </p>
      )}
    </div>
  )
}

const words: Record<SessionNotice, () => string> = {
  begun: m.logs_session_begun,
  kept: m.logs_session_kept,
  'kept-signed-out': m.logs_session_kept_signed_out,
  unkept: m.logs_session_unkept,
  'unkept-signed-out': m.logs_session_unkept_signed_out,
  'sent-meanwhile': m.logs_session_sent_meanwhile,
}
