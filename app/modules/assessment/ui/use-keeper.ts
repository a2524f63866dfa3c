import { useEffect, useState, useSyncExternalStore } from 'react'
import { Keeper } from './keeper'
import { send } from './send'
import { tabStorage } from '~/ui/tab-storage'

/** The keepers of this window that may have something left: those of pages that were left, too. */
export const keepers = new Set<Keeper>()

/** A keeper for this page: it sends over HTTP, keeps what isn't sent in this tab, and warns before the tab closes on it. */
export function useKeeper(storageKey: string) {
  const [keeper] = useState(() => new Keeper({ send, storage: tabStorage(), storageKey, later, now: () => new Date() }))
  const state = useSyncExternalStore(keeper.subscribe, keeper.state, keeper.state)
  useEffect(() => {
    keepers.add(keeper)
    const warn = (event: BeforeUnloadEvent) => {
      if (keeper.unkept().size === 0) return
      keeper.leave()
      event.preventDefault()
    }
    const hide = () => document.visibilityState === 'hidden' && keeper.flush()
    window.addEventListener('beforeunload', warn)
    window.addEventListener('online', keeper.flush)
    document.addEventListener('visibilitychange', hide)
    return () => {
      window.removeEventListener('beforeunload', warn)
      window.removeEventListener('online', keeper.flush)
      document.removeEventListener('visibilitychange', hide)
      // Another page of the product: what waits for a pause in typing goes now.
      keeper.flush()
      if (keeper.unkept().size === 0) keepers.delete(keeper)
    }
  }, [keeper])
  return { keeper, state }
}

function later(milliseconds: number, run: () => void) {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}
