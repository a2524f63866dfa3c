import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { notePerson } from '../../device/person'
import { mayHoldUnsent } from '../../device/unsent-mark'
import type { HeldEntry } from './leave'

const LeaveDialog = lazy(() => import('./leave-dialog'))
const leaving = () => import('./leave')

/**
 * On every page: knows who uses this browser, sends on what an earlier page left unsent, and lets nobody sign out with
 * text that would be lost. What all this needs is loaded only when there is something to do.
 */
export function DeviceGuard({ person, pathname }: { person: string | null; pathname: string }) {
  const [held, setHeld] = useState<HeldEntry[] | null>(null)
  const form = useRef<HTMLFormElement | null>(null)
  const isClear = useRef(false)

  useEffect(() => notePerson(person, pathname), [person, pathname])

  useEffect(() => {
    if (person === null || !mayHoldUnsent(person)) return
    const send = () =>
      void leaving().then(
        ({ settleDevice }) => settleDevice(person),
        () => {},
      )
    const timer = setTimeout(send, 2000)
    window.addEventListener('online', send)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('online', send)
    }
  }, [person, pathname])

  useEffect(() => {
    if (person === null) return
    const submitted = (event: SubmitEvent) => {
      const target = event.target as HTMLFormElement
      if (isClear.current || target.getAttribute('action') !== '/sign-out') return
      event.preventDefault()
      event.stopImmediatePropagation()
      form.current = target
      void leaving()
        .then(async ({ forgetDevice, settleDevice }) => {
          const left = await settleDevice(person)
          if (left.length > 0) return setHeld(left)
          await forgetDevice(person)
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
  }, [person])

  if (!held || person === null) return null
  return (
    <Suspense>
      <LeaveDialog
        person={person}
        held={held}
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
