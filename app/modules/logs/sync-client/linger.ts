import type { EntrySync } from './entry-sync'

/** Entries of this page that were left with text unsent: they go on sending until it is saved. */
const lingering = new Map<string, EntrySync>()

/** Lets go of an entry: at once when everything is saved, else once it is. */
export function letGo(key: string, sync: EntrySync): void {
  if (!sync.hasUnsent) return sync.close()
  lingering.get(key)?.close()
  lingering.set(key, sync)
  const stop = sync.subscribe(() => {
    if (sync.hasUnsent) return
    stop()
    if (lingering.get(key) === sync) lingering.delete(key)
    sync.close()
  })
  sync.wake()
}

/** Text of an entry that was left would be lost with this page: neither saved nor kept on the device. */
export const wouldLoseLingering = (): boolean => [...lingering.values()].some((sync) => sync.wouldLoseText)
