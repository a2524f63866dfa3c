import type { Editor } from '@tiptap/core'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { m } from '~/platform/i18n/messages'
import type { CriterionShown } from './page-data'
import type { RoomView } from './room.client'

interface ClaimMenuProps {
  editor: Editor
  criteria: CriterionShown[]
  /** A passage is selected. */
  canClaim: boolean
  touched: RoomView['touched']
  onClaim: (code: string) => void
  onRemove: (id: string, code: string) => void
  close: () => void
}

/**
 * The criteria to claim the selected passage for; those it is claimed for already are pressed, and pressing them again
 * takes the claim away. With nothing selected it shows the claims around the caret.
 */
export function ClaimMenu({ editor, criteria, canClaim, touched, onClaim, onRemove, close }: ClaimMenuProps) {
  const menu = useRef<HTMLDivElement>(null)
  const claimed = new Map(touched.map(({ criterion, id }) => [criterion, id]))
  const offered = canClaim ? criteria : criteria.filter(({ code }) => claimed.has(code))
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      offered.findIndex(({ total }) => total === 0),
    ),
  )

  useLayoutEffect(() => {
    if (menu.current) place(menu.current, editor)
  }, [editor])
  useEffect(() => {
    const buttons = menu.current?.querySelectorAll<HTMLElement>('button')
    ;(buttons?.[at] ?? menu.current)?.focus({ preventScroll: true })
    buttons?.[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])
  useEffect(() => {
    const outside = (event: PointerEvent) => !menu.current?.contains(event.target as Node) && close()
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [close])

  const back = () => {
    close()
    editor.view.focus()
  }
  const choose = (code: string) => {
    const id = claimed.get(code)
    if (id) onRemove(id, code)
    else onClaim(code)
    back()
  }
  const keys = (event: KeyboardEvent) => {
    const last = offered.length - 1
    const to = { ArrowDown: at === last ? 0 : at + 1, ArrowUp: at === 0 ? last : at - 1, Home: 0, End: last }[event.key]
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault()
      event.stopPropagation()
      back()
    } else if (to !== undefined) {
      event.preventDefault()
      setAt(to)
    } else if (/^[\p{L}\p{N}]$/u.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      // A letter or figure leads to the next criterion whose title or number begins with it.
      const matches = offered.map(({ code, shortTitle }) =>
        [shortTitle, code.replace(/^\D+/, '')].some((text) => text.toLowerCase().startsWith(event.key.toLowerCase())),
      )
      const next = [...offered.keys()].map((step) => (at + 1 + step) % offered.length).find((index) => matches[index])
      if (next !== undefined) setAt(next)
    }
  }
  return (
    <div
      className="popover claim"
      role="dialog"
      aria-label={m.write_claim_dialog()}
      ref={menu}
      tabIndex={-1}
      onKeyDown={keys}
    >
      <p className="label">
        <span>{canClaim ? m.write_claim_for() : m.write_claim_around()}</span> <kbd>Alt C</kbd>
      </p>
      {offered.length === 0 && <p className="hint">{m.write_claim_none_selected()}</p>}
      <ul>
        {offered.map(({ code, shortTitle, total }, index) => (
          <li key={code}>
            <button
              type="button"
              tabIndex={index === at ? 0 : -1}
              aria-pressed={claimed.has(code)}
              className={index === at ? 'on' : undefined}
              onPointerMove={() => setAt(index)}
              onClick={() => choose(code)}
            >
              <b>{code}</b> <span>{shortTitle}</span>
              {claimed.has(code) ? (
                <span className="end">{m.write_remove_claim()}</span>
              ) : (
                total === 0 && <span className="end">{m.write_none_yet()}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Below the passage, or above it where it fits only there; where it fits nowhere its list is cut short and scrolls. On a phone the sheet's own rules hold. */
function place(menu: HTMLElement, editor: Editor): void {
  const sheet = menu.offsetParent
  if (!sheet || getComputedStyle(menu).position === 'fixed') return
  const { from, to } = editor.state.selection
  const begin = editor.view.coordsAtPos(from)
  const end = editor.view.coordsAtPos(to, -1)
  const frame = sheet.getBoundingClientRect()
  const below = Math.min(window.innerHeight, frame.bottom) - end.bottom - 16
  const above = begin.top - frame.top - 16
  const isBelow = menu.offsetHeight <= below || (menu.offsetHeight > above && below >= above)
  const list = menu.querySelector('ul')
  const over = menu.offsetHeight - (isBelow ? below : above)
  if (list && over > 0) list.style.maxHeight = `${Math.max(96, list.offsetHeight - over)}px`
  const top = isBelow ? end.bottom + 9 : begin.top - menu.offsetHeight - 9
  const left = Math.min(Math.max(begin.left, frame.left + 16), frame.right - menu.offsetWidth - 16)
  menu.style.top = `${top - frame.top + sheet.scrollTop}px`
  menu.style.left = `${Math.max(8, left - frame.left)}px`
}
