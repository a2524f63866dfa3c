import { useNavigation } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'

/**
 * After something moved, the focus goes to the button where it now stands (the button's `data-then`, or itself), and
 * the new place is said. `places` are the sentences by id; returned is the one to say.
 */
export function useKeptFocus(places: ReadonlyMap<string, string>): string {
  const pressed = useRef<{ button: string; moves: string; isSent: boolean } | null>(null)
  const [said, setSaid] = useState('')
  const { state } = useNavigation()

  useEffect(() => {
    const note = (event: SubmitEvent) => {
      const button = event.submitter
      const moves = button?.dataset.moves
      pressed.current = button && moves ? { button: button.dataset.then ?? button.id, moves, isSent: false } : null
    }
    document.addEventListener('submit', note, true)
    return () => document.removeEventListener('submit', note, true)
  }, [])

  useEffect(() => {
    if (!pressed.current) return
    // Between the press and the request the page may be drawn once more as it was.
    if (state !== 'idle') pressed.current.isSent = true
    if (state !== 'idle' || !pressed.current.isSent) return
    const { button, moves } = pressed.current
    pressed.current = null
    if (document.activeElement?.id !== button) document.getElementById(button)?.focus()
    setSaid(places.get(moves) ?? '')
  }, [state, places])
  return said
}
