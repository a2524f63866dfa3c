import { lazy, useCallback, useState } from 'react'
import { fetchBeginning } from './use-begin-here'

/** Parts of the page that are fetched when they are wanted, or once the page is there. */
const parts = {
  guides: () => import('./guide-dialog'),
  find: () => import('./find-bar'),
  counts: () => import('./counts-dialog'),
  link: () => import('./link-dialog'),
}
type Part = keyof typeof parts

export const GuideDialog = lazy(parts.guides)
export const FindBar = lazy(parts.find)
export const CountsDialog = lazy(parts.counts)
export const LinkDialog = lazy(parts.link)

/** Fetches them all, and what begins an entry, so that they are here when the network is not. */
export const fetchParts = () => Promise.allSettled([fetchBeginning, ...Object.values(parts)].map((part) => part()))

/** Which part is open. One that is out of reach stays shut, and the page stays as it is. */
export function usePart() {
  const [shown, setShown] = useState<Part | null>(null)
  const open = useCallback((part: Part) => {
    parts[part]().then(
      () => setShown(part),
      () => {},
    )
  }, [])
  const close = useCallback(() => setShown(null), [])
  return { shown, open, close }
}
