import { schemaVersion } from '../editor/schema/schema-version'
import type { Failure } from './ask-server'

/** What the tabs of one browser tell each other about an entry. */
export type TabMessage =
  /** A change that was made in another tab, which the tab that sends queues. Told again while it stays unacknowledged, since timers of a tab in the background sleep. */
  | { kind: 'change'; id: string; data: Uint8Array }
  /** Something that another tab has got from the server. */
  | { kind: 'remote'; data: Uint8Array }
  | { kind: 'settled'; ids: string[]; savedAt: string }
  | { kind: 'delivery'; delivery: 'fine' | Failure }
  /** Somebody waits for what is unsent: the tab that sends tries at once, and tells of it when that fails. */
  | { kind: 'wake' }

export interface Tabs {
  readonly sends: boolean
  tell(message: TabMessage): void
  /** Lets another tab send. */
  resign(): void
  close(): void
}

export interface TabsEnvironment {
  channel: (name: string) => BroadcastChannel | undefined
  locks: Pick<LockManager, 'request'> | undefined
}

const browser = (): TabsEnvironment => ({
  channel: (name) => (typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name)),
  locks: globalThis.navigator?.locks,
})

/** Asks the tab that sends an entry to try at once; `failed` is called when it could not. Returns what ends the listening. */
export function wakeSender(
  person: string,
  entry: string,
  failed: () => void,
  env: Pick<TabsEnvironment, 'channel'> = browser(),
): () => void {
  const channel = env.channel(lockName(person, entry))
  if (!channel) return () => {}
  channel.onmessage = ({ data }: MessageEvent<{ message: TabMessage }>) => {
    if (data.message.kind === 'delivery' && data.message.delivery !== 'fine') failed()
  }
  channel.postMessage({ schema: schemaVersion, message: { kind: 'wake' } satisfies TabMessage })
  return () => channel.close()
}

/** The lock of whoever sends an entry's changes, and the channel of its tabs. */
export const lockName = (person: string, entry: string) => `oldpond:${person}:${entry}`

/** Joins the tabs that have this entry open. One of them holds a lock and sends; the lock passes on when it closes. */
export function joinTabs(
  person: string,
  entry: string,
  on: { message: (message: TabMessage, schema: number) => void; elected: () => void },
  env: TabsEnvironment = browser(),
): Tabs {
  const name = lockName(person, entry)
  let channel = env.channel(name)
  const leaving = new AbortController()
  let sends = false
  let release = () => {}

  if (channel) {
    channel.onmessage = ({ data }: MessageEvent<{ schema: number; message: TabMessage }>) =>
      on.message(data.message, data.schema)
  }
  const elect = () => {
    sends = true
    on.elected()
  }
  if (!env.locks) {
    // Without locks every tab sends its own: idempotent updates make that harmless.
    queueMicrotask(elect)
  } else {
    const held = new Promise<void>((resolve) => (release = resolve))
    env.locks
      .request(name, { signal: leaving.signal }, () => {
        elect()
        return held
      })
      .catch(() => {})
  }
  const resign = () => {
    sends = false
    leaving.abort()
    release()
  }
  return {
    get sends() {
      return sends
    },
    tell: (message) => channel?.postMessage({ schema: schemaVersion, message }),
    resign,
    close() {
      resign()
      channel?.close()
      // What was still under way when the page left has nobody to tell.
      channel = undefined
    },
  }
}
