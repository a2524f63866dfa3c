import { NavLink } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { m } from '~/platform/i18n/messages'

/** The way to what one was told, with how much is new: asked for once the page is there, since no page waits for it. */
export function NoticesLink({ person }: { person: string }) {
  const [unread, setUnread] = useState(0)
  useEffect(() => {
    const leaving = new AbortController()
    const look = async () => {
      const response = await fetch('/notices/reading', {
        headers: { accept: 'application/json' },
        signal: leaving.signal,
      })
      const said = response.ok ? ((await response.json()) as { unread?: number }) : {}
      setUnread(said.unread ?? 0)
    }
    // Without the network there is nothing new.
    const timer = setTimeout(() => void look().catch(() => {}), 1000)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [person])
  return (
    <NavLink to="/notices" onClick={() => setUnread(0)}>
      {m.identity_notices_title()}
      {unread > 0 && (
        <>
          {' '}
          <span className="num" aria-hidden="true">
            {unread}
          </span>
          <span className="vh">{m.identity_notices_new({ n: unread })}</span>
        </>
      )}
    </NavLink>
  )
}
