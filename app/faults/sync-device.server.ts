import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import * as Y from 'yjs'
import { openJournal } from '~/modules/logs/device/journal'
import { EntrySync } from '~/modules/logs/sync-client/entry-sync'
import { httpTransport } from '~/modules/logs/sync-client/transport'
import type { FaultEntry } from './entries.server'
import type { Journal } from './journal'

/** A browser that writes into one entry by the product's own client code, on a browser's database in memory. */
export interface SyncDevice {
  /** Types a new word of its own, in a paragraph of its own. */
  type: () => void
  /** Resolves when the client says that everything is saved; the words typed before are then promised. */
  saved: () => Promise<void>
  /** Closes the page once all that was typed is on the device, and opens it anew. */
  reopen: () => Promise<void>
  close: () => void
}

export async function aSyncDevice(base: string, entry: FaultEntry, journal: Journal): Promise<SyncDevice> {
  // Loaded only here: it is one of the tools, not of the product.
  const { IDBFactory, IDBKeyRange } = await import('fake-indexeddb')
  Object.assign(globalThis, { IDBKeyRange })
  const browser = { indexedDB: new IDBFactory() as unknown as IDBFactory, crypto: globalThis.crypto, now: Date.now }
  const deviceId = randomUUID()
  const withCookie: typeof fetch = (address, init) =>
    fetch(address, {
      ...init,
      headers: { ...(init?.headers as Record<string, string>), cookie: entry.cookie, origin: base },
    })
  const open = async () => {
    const sync = new EntrySync({
      person: entry.personId,
      entry: entry.entryId,
      transport: httpTransport({ deviceId, base, fetch: withCookie, patience: 2000 }),
      newId: randomUUID,
      journal: (person) => openJournal(person, browser),
      tabs: { channel: () => undefined, locks: undefined },
      isVisible: () => true,
      isTheirs: () => true,
      pace: { gather: 10, poll: 100, retry: 0.02, silence: 100 },
    })
    await sync.open()
    await until(sync, () => sync.phase === 'writing')
    return sync
  }
  let sync = await open()
  let typed: string[] = []
  const promise = () => {
    for (const token of typed) journal.promise(token)
  }
  return {
    type: () => {
      const token = journal.newToken(entry.entryId)
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(token)])
      const root = sync.doc.getXmlFragment('default')
      root.insert(root.length, [paragraph])
      typed.push(token)
    },
    saved: async () => {
      await until(sync, () => sync.state.is === 'saved')
      promise()
    },
    reopen: async () => {
      // On the device's disk, or on the server already.
      await until(sync, () => !sync.wouldLoseText)
      promise()
      sync.close()
      typed = []
      sync = await open()
    },
    close: () => sync.close(),
  }
}

async function until(sync: EntrySync, claim: () => boolean) {
  for (const deadline = Date.now() + 60_000; !claim(); await pause(5))
    if (Date.now() > deadline) throw new Error(`After a minute a device still says ${JSON.stringify(sync.state)}`)
}
