import { useEffect, useState, useSyncExternalStore } from 'react'
import { type Answer, Keeper } from './keeper'
import { notKept } from './not-kept'
import { tabStorage } from './tab-storage'

/** A keeper for this page: it sends over HTTP, keeps what isn't sent in this tab, and warns before the tab closes on it. */
export function useKeeper(storageKey: string) {
  const [keeper] = useState(() => new Keeper({ send, storage: tabStorage(), storageKey, later, now: () => new Date() }))
  const state = useSyncExternalStore(keeper.subscribe, keeper.state, keeper.state)
  useEffect(() => {
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
    }
  }, [keeper])
  return { keeper, state }
}

function later(milliseconds: number, run: () => void) {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}

async function send(path: string, fields: Record<string, string>): Promise<Answer> {
  const body = new URLSearchParams(fields)
  try {
    const response = await fetch(path, {
      method: 'POST',
      body,
      headers: { Accept: 'application/json' },
      redirect: 'manual',
      keepalive: body.toString().length < 60_000,
      signal: AbortSignal.timeout(20_000),
    })
    if (response.status === 401 || response.type === 'opaqueredirect') return { kind: 'failed', why: 'signed-out' }
    if (response.status >= 500 || response.status === 429) return { kind: 'failed', why: 'unreachable' }
    if (response.ok) return { kind: 'kept', body: (await response.json()) as { keptAt?: string } }
    return notKept(response.status, await response.json().catch(() => ({})))
  } catch {
    return { kind: 'failed', why: 'unreachable' }
  }
}
