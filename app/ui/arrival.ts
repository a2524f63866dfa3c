import { useEffect, useRef } from 'react'

/** What the keyboard rests on while it is nowhere in particular: the page, or the heading that it came to. */
export const isNowhere = (element: Element | null): boolean => !element || element.matches('body, h1, #main')

/**
 * A link that is followed without loading a page leaves the keyboard where the link was, and says nothing. When that is
 * gone with the page, it goes to the new page's heading: it is read out, and the Tab key begins there.
 */
export function useArrival(pathname: string): void {
  const last = useRef(pathname)
  useEffect(() => {
    if (last.current === pathname) return
    last.current = pathname
    if (document.activeElement !== document.body) return
    const heading = document.querySelector('h1')
    if (!heading) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }, [pathname])
}
