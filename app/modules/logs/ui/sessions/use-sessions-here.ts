import { useCallback, useEffect, useRef, useState } from 'react'
import { openJournal } from '../../device/journal'
import { dropSession, type KeptSession, keptSessions } from '../../device/kept-sessions'
import { Alarm, retryDelay } from '../../sync-client/retry'
import { sendSessions, type SentSessions } from '../../sync-client/send-sessions'

export interface SessionsHere {
  /** What this device holds, begun or waiting; the newest first. */
  kept: KeptSession[]
  /** What was sent while this page was open. */
  saved: KeptSession[]
  stopped: SentSessions['stopped']
  send: () => Promise<SentSessions>
  look: () => Promise<void>
  discard: (session: KeptSession) => Promise<void>
}

/** The set sessions that a person's device holds: sent when the page opens, when the connection is back, and again while it isn't. */
export function useSessionsHere(person: string): SessionsHere {
  const [kept, setKept] = useState<KeptSession[]>([])
  const [saved, setSaved] = useState<KeptSession[]>([])
  const [stopped, setStopped] = useState<SentSessions['stopped']>(null)
  const failures = useRef(0)
  const again = useRef<() => void>(() => {})
  const [alarm] = useState(() => new Alarm(() => again.current()))

  const send = useCallback(async () => {
    const sent = await sendSessions(person)
    failures.current = sent.stopped === 'unreachable' ? failures.current + 1 : 0
    if (failures.current > 0) alarm.in(retryDelay(failures.current, Math.random()))
    setKept(sent.left)
    setSaved((before) => [...before, ...sent.saved])
    setStopped(sent.stopped)
    return sent
  }, [person, alarm])

  useEffect(() => {
    again.current = () => void send()
    const visible = () => document.visibilityState === 'visible' && again.current()
    again.current()
    window.addEventListener('online', again.current)
    document.addEventListener('visibilitychange', visible)
    const sendNow = again.current
    return () => {
      again.current = () => {}
      alarm.clear()
      window.removeEventListener('online', sendNow)
      document.removeEventListener('visibilitychange', visible)
    }
  }, [send, alarm])

  const look = useCallback(async () => {
    const journal = await openJournal(person).catch(() => undefined)
    if (!journal) return
    setKept(await keptSessions(journal))
    journal.close()
  }, [person])

  const discard = useCallback(
    async (session: KeptSession) => {
      const journal = await openJournal(person)
      await dropSession(journal, person, session)
      journal.close()
      await look()
    },
    [person, look],
  )
  return { kept, saved, stopped, send, look, discard }
}
