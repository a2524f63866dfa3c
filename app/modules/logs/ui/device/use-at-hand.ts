import { useEffect } from 'react'

/** New entries and set sessions of the log will open without the server, too: seen to once the page has nothing else to do. */
export function useAtHand(logId: string, { id, timeZone }: { id: string; timeZone: string }): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      void import('./at-hand').then(({ haveAtHand }) => haveAtHand(logId, { id, timeZone })).catch(() => {})
    }, 1500)
    return () => clearTimeout(timer)
  }, [logId, id, timeZone])
}
