import { useEffect, useRef, useState } from 'react'
import { m } from '~/platform/i18n/messages'
import { handOut } from './hand-out'
import { forgetAll, heldText, settleAll } from './leave'
import type { HeldEntry, OtherWork } from './other-work'

interface LeaveProps {
  person: string
  held: HeldEntry[]
  work: OtherWork
  /** Nothing holds the person any longer: sign out. */
  leave: () => void
  stay: () => void
}

/** Asks someone who signs out with text that is not saved: wait, download or discard. */
export default function LeaveDialog({ person, held: heldAtFirst, work, leave, stay }: LeaveProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [held, setHeld] = useState(heldAtFirst)
  const [isTrying, setTrying] = useState(false)
  useEffect(() => dialog.current?.showModal(), [])

  const tryAgain = async () => {
    setTrying(true)
    const left = await settleAll(person, work)
    setTrying(false)
    setHeld(left)
    if (left.length === 0) await discard()
  }
  const download = async () => handOut(await heldText(person, held, work))
  const discard = async () => {
    await forgetAll(person, work)
    leave()
  }
  return (
    <dialog ref={dialog} aria-labelledby="leave-title" onClose={stay}>
      <div className="stack">
        <h2 id="leave-title">{m.write_leave_title()}</h2>
        <p>{m.write_leave_text()}</p>
        <div>
          <p className="label">{m.write_leave_entries()}</p>
          <ul>
            {held.map(({ id, name }) => (
              <li key={id} className="serif">
                {name}
              </li>
            ))}
          </ul>
        </div>
        <div className="row">
          <button type="button" className="btn primary" disabled={isTrying} onClick={() => void tryAgain()}>
            {isTrying ? m.write_leave_trying() : m.write_leave_wait()}
          </button>
          <button type="button" className="btn" onClick={() => void download()}>
            {m.write_leave_download()}
          </button>
          <button type="button" className="btn grave" onClick={() => void discard()}>
            {m.write_leave_discard()}
          </button>
          <button type="button" className="btn bare" onClick={() => dialog.current?.close()}>
            {m.write_leave_stay()}
          </button>
        </div>
      </div>
    </dialog>
  )
}
