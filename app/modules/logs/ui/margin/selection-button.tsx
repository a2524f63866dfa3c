import { useEffect, useRef, useState } from 'react'
import { m } from '~/platform/i18n/messages'
import { selectedText, type SelectedText } from './dom-offsets'
import './notes.css'

/** Stands beside words that were just selected, and makes a note on them. */
export function SelectionButton({
  onNote,
  label,
}: {
  /** What it says where no key does the same. */
  label?: string
  onNote: (selected: Omit<SelectedText, 'box' | 'end'> & { length: number }) => void
}) {
  const [selected, setSelected] = useState<SelectedText>()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const look = () => setSelected(selectedText(document.getSelection()))
    const events = ['pointerup', 'keyup', 'scroll'] as const
    for (const event of events) document.addEventListener(event, look, true)
    return () => {
      for (const event of events) document.removeEventListener(event, look, true)
    }
  }, [])
  useEffect(() => {
    if (!selected || !button.current) return
    const { right, bottom } = selected.box
    button.current.style.left = `${Math.min(right, window.innerWidth - 120)}px`
    button.current.style.top = `${Math.min(bottom + 8, window.innerHeight - 60)}px`
  }, [selected])
  if (!selected) return null
  const { entryId, start, end, quote } = selected
  return (
    <button
      ref={button}
      className="btn small on-selection"
      type="button"
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => {
        onNote({ entryId, start, length: end - start, quote })
        setSelected(undefined)
      }}
    >
      {label ?? (
        <>
          {m.logs_note()} <kbd aria-hidden="true">N</kbd>
        </>
      )}
    </button>
  )
}
