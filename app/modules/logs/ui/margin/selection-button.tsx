import { useEffect, useRef, useState } from 'react'
import { m } from '~/platform/i18n/messages'
import { selectedText, type SelectedText } from './dom-offsets'
import './notes.css'

type Selected = Omit<SelectedText, 'box' | 'end'> & { length: number }

/** Stands beside words that were just selected, and makes a note on them, or asks about them. */
export function SelectionButton({
  onNote,
  onAsk,
  label,
}: {
  /** What it says where no key does the same. */
  label?: string
  onNote: (selected: Selected) => void
  onAsk?: (selected: Selected) => void
}) {
  const [selected, setSelected] = useState<SelectedText>()
  const button = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const look = () => setSelected(selectedText(document.getSelection()))
    const events = ['pointerup', 'keyup', 'scroll'] as const
    for (const event of events) document.addEventListener(event, look, true)
    return () => {
      for (const event of events) document.removeEventListener(event, look, true)
    }
  }, [])
  const room = onAsk ? 190 : 120
  useEffect(() => {
    if (!selected || !button.current) return
    const { right, bottom } = selected.box
    button.current.style.left = `${Math.min(right, window.innerWidth - room)}px`
    button.current.style.top = `${Math.min(bottom + 8, window.innerHeight - 60)}px`
  }, [selected, room])
  if (!selected) return null
  const { entryId, start, end, quote } = selected
  const then = (what: (selected: Selected) => void) => () => {
    what({ entryId, start, length: end - start, quote })
    setSelected(undefined)
  }
  return (
    <div ref={button} className="on-selection" onPointerDown={(event) => event.preventDefault()}>
      <button className="btn small" type="button" onClick={then(onNote)}>
        {label ?? (
          <>
            {m.logs_note()} <kbd aria-hidden="true">N</kbd>
          </>
        )}
      </button>
      {onAsk && (
        <button className="btn small" type="button" onClick={then(onAsk)}>
          {m.logs_ask()} <kbd aria-hidden="true">A</kbd>
        </button>
      )}
    </div>
  )
}
