import { useRevalidator } from '@remix-run/react'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { begunHere } from '../../device/begun-entries'
import { notePerson } from '../../device/person'
import { mayHoldUnsent } from '../../device/unsent-mark'
import type { HeldEntry, OtherWork } from './other-work'

const LeaveDialog = lazy(() => import('./leave-dialog'))
const leaving = () => import('./leave')

/**
 * On every page: knows who uses this browser, sends on what an earlier page left unsent, and lets nobody sign out with
 * text that would be lost. What all this needs is loaded only when there is something to do.
 */
export function DeviceGuard({
  person,
  pathname,
  isError = false,
  otherWork,
}: {
  person: string | null
  pathname: string
  /** The page could not be shown. */
  isError?: boolean
  /** What other rooms may hold here; the same function each time. */
  otherWork: () => Promise<OtherWork>
}) {
  const [held, setHeld] = useState<{ entries: HeldEntry[]; work: OtherWork } | null>(null)
  const form = useRef<HTMLFormElement | null>(null)
  const isClear = useRef(false)
  const { revalidate } = useRevalidator()

  useEffect(() => notePerson(person, pathname), [person, pathname])

  useEffect(() => {
    if (person === null || !mayHoldUnsent(person)) return
    const send = () =>
      void leaving()
        .then(async ({ settleDevice }) => {
          const before = begunHere(person)
          await settleDevice(person)
          // What is shown was told by a server that didn't have them yet.
          if (begunHere(person) < before) revalidate()
        })
        .catch(() => {})
    // Where a page could not be shown, it may be because it isn't there yet.
    const timer = setTimeout(send, isError ? 0 : 2000)
    window.addEventListener('online', send)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('online', send)
    }
  }, [person, pathname, isError, revalidate])

  useEffect(() => {
    if (person === null) return
    const submitted = (event: SubmitEvent) => {
      const target = event.target as HTMLFormElement
      if (isClear.current || target.getAttribute('action') !== '/sign-out') return
      event.preventDefault()
      event.stopImmediatePropagation()
      form.current = target
      void Promise.all([leaving(), otherWork()])
        .then(async ([{ forgetAll, settleAll }, work]) => {
          const entries = await settleAll(person, work)
          if (entries.length > 0) return setHeld({ entries, work })
          await forgetAll(person, work)
          signOut()
        })
        // The script can't be fetched: then neither can the server be reached. Nothing else may keep anyone signed in.
        .catch(signOut)
    }
    const signOut = () => {
      isClear.current = true
      form.current?.requestSubmit()
    }
    // Before the framework's own listener.
    window.addEventListener('submit', submitted, true)
    return () => window.removeEventListener('submit', submitted, true)
  }, [person, otherWork])

  if (!held || person === null) return null
  return (
    <Suspense>
      <LeaveDialog
        person={person}
        held={held.entries}
        work={held.work}
        stay={() => setHeld(null)}
        leave={() => {
          setHeld(null)
          isClear.current = true
          form.current?.requestSubmit()
        }}
      />
    </Suspense>
  )
}
