import type { ReactNode } from 'react'
import { m } from '~/platform/i18n/messages'
import './changes.css'

/** How what was added, removed and moved is marked; `children`: what else stands in that line. */
export function ChangesKey({ className = '', children }: { className?: string; children?: ReactNode }) {
  return (
    <ul className={`changes-key ${className}`} aria-label={m.logs_compare_key()}>
      <li>
        <ins>{m.logs_compare_added()}</ins>
      </li>
      <li>
        <del>{m.logs_compare_removed()}</del>
      </li>
      <li>
        <span className="moved">{m.logs_compare_moved()}</span>
      </li>
      {children && <li className="push">{children}</li>}
    </ul>
  )
}

/** From one changed paragraph to the next, from where one stands on the page. */
export function stepThroughChanges(by: 1 | -1) {
  const changed = [...document.querySelectorAll<HTMLElement>('.changes-block:not([data-is="same"])')]
  const here = changed.indexOf(document.activeElement as HTMLElement)
  const below = changed.findIndex((block) => block.getBoundingClientRect().top > 80)
  const start = below === -1 ? changed.length : below
  const next = changed[here === -1 ? (by > 0 ? start : start - 1) : here + by]
  next?.focus({ preventScroll: true })
  next?.scrollIntoView({ block: 'center', behavior: 'instant' })
}
