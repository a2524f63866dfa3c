import { Link } from '@remix-run/react'
import { Fragment, type ReactNode } from 'react'

const piece = /\[([^\]]*)\]\(([^)]*)\)/g

/**
 * A sentence from the catalogue in which `[words](#place)` is a link and `[words](bold)` is strong, so that a
 * translation can move them. Anything else is text.
 */
export function LinkedText({ text }: { text: string }) {
  const parts: ReactNode[] = []
  let at = 0
  for (const { 0: whole, 1: words, 2: target, index } of text.matchAll(piece)) {
    parts.push(text.slice(at, index), target === 'bold' ? <b>{words}</b> : <PlaceLink to={target!}>{words}</PlaceLink>)
    at = index + whole.length
  }
  parts.push(text.slice(at))
  return parts.map((part, index) => <Fragment key={index}>{part}</Fragment>)
}

const PlaceLink = ({ to, children }: { to: string; children: ReactNode }) =>
  to.startsWith('#') ? <a href={to}>{children}</a> : <Link to={to}>{children}</Link>
