import { useEffect } from 'react'

/** The form for a set session will open without the server, too: seen to once the page has nothing else to do. */
export function useFormAtHand(logId: string, { id, timeZone }: { id: string; timeZone: string }): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      void import('./form-at-hand').then(
        ({ haveFormAtHand }) => haveFormAtHand(logId, { id, timeZone }),
        () => {},
      )
    }, 1500)
    return () => clearTimeout(timer)
  }, [logId, id, timeZone])
}
