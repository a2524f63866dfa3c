import {
  ask,
  openDatabase,
  write,
  type EntryRow,
  type KeptVersionRow,
  type KeyRow,
  type QueueRow,
  type Sealed,
  type StoreName,
} from './database'
import { type Papers, papersOf } from './papers'
import { openSeal, type Seal } from './seal'

/** One change that the server has not acknowledged yet. */
export interface Unsent {
  id: string
  data: Uint8Array
}

/** What this device holds of an entry. */
export interface KeptEntry {
  state: Uint8Array | null
  unsent: Unsent[]
  savedAt: string | null
}

/** How an entry stood on this device before changes of another device were merged into it. */
export interface KeptVersion {
  id: string
  at: Date
  state: Uint8Array
  /** The person has said that all is well. */
  isDismissed?: boolean
}

/** The person has signed out here, maybe in another tab: the key is gone, and nobody could read what it sealed. */
export class KeyGone extends Error {}

/**
 * One person's copies on this device. Every promise that resolves means: on the disk. Writing rejects with KeyGone once the
 * person has signed out here. Reading leaves out what can't be opened.
 */
export interface Journal {
  /** What is held of the entry; undefined when it was never opened here. */
  load(entry: string): Promise<KeptEntry | undefined>
  /** Adds changes to the queue, in their order. */
  append(entry: string, changes: readonly Unsent[]): Promise<void>
  /** In one transaction: takes acknowledged changes off the queue and stores the state that holds them. */
  settle(entry: string, state: Uint8Array, acknowledged: string[], savedAt: string | null): Promise<void>
  keepPage(entry: string, page: unknown): Promise<void>
  loadPage(entry: string): Promise<unknown>
  /** The entries whose page is kept here, last opened first. */
  pages(): Promise<{ entry: string; page: unknown }[]>
  keepVersion(entry: string, version: KeptVersion): Promise<void>
  /** The newest first. */
  versions(entry: string): Promise<KeptVersion[]>
  dismissVersion(id: string): Promise<void>
  /** Entries that hold changes which the server has not acknowledged. */
  entriesWithUnsent(): Promise<string[]>
  readonly papers: Papers
  /** Forgets everything this person kept here, unsent changes included. */
  forget(): Promise<void>
  close(): void
}

export interface JournalEnvironment {
  indexedDB: IDBFactory
  crypto: Crypto
  now: () => number
}

/** So many opened entries are kept; those with unsent changes always are. */
const entriesKept = 40
const versionsKept = 20

const browser = (): JournalEnvironment => ({
  indexedDB: globalThis.indexedDB,
  crypto: globalThis.crypto,
  now: Date.now,
})

/** Opens a person's journal, or throws when this browser keeps nothing (a private window, a full disk, plain http). */
export async function openJournal(person: string, env: JournalEnvironment = browser()): Promise<Journal> {
  // Both are missing outside secure contexts.
  if (!env.indexedDB || !env.crypto?.subtle) throw new Error('unavailable')
  const db = await openDatabase(env.indexedDB)
  const seal = await openSeal(db, env.crypto, person)
  return journalOf(db, seal, person, env.now)
}

function journalOf(db: IDBDatabase, seal: Seal, person: string, now: () => number): Journal {
  const entryKey = (entry: string) => [person, entry]
  const readEntry = (tx: IDBTransaction, entry: string) =>
    ask(tx.objectStore('entries').get(entryKey(entry)) as IDBRequest<EntryRow | undefined>)

  /** Changes an entry's row, making it when there is none. */
  const change = (tx: IDBTransaction, entry: string, fields: Partial<EntryRow>) => {
    const store = tx.objectStore('entries')
    const request = store.get(entryKey(entry)) as IDBRequest<EntryRow | undefined>
    request.onsuccess = () => {
      const row = request.result ?? { person, entry, state: null, page: null, savedAt: null, openedAt: now() }
      store.put({ ...row, ...fields })
    }
  }
  /** Writes under our key, or not at all when it is no longer the person's. */
  const writeSealed = async (stores: StoreName[], work: (tx: IDBTransaction) => void) => {
    let isGone = false
    const writing = write(db, ['keys', ...stores], (tx) => {
      const request = tx.objectStore('keys').get(person) as IDBRequest<KeyRow | undefined>
      request.onsuccess = () => {
        isGone = !seal.isOf(request.result)
        if (isGone) tx.abort()
        else work(tx)
      }
    })
    await writing.catch((error: unknown) => {
      throw isGone ? new KeyGone() : error
    })
  }
  /** Undefined for what another key sealed, or what was changed. */
  const openOrNot = (sealed: Sealed, place: string) => seal.open(sealed, place).catch(() => undefined)
  const openJson = async (sealed: Sealed | null | undefined, place: string): Promise<unknown> => {
    const bytes = sealed && (await openOrNot(sealed, place))
    return bytes ? JSON.parse(new TextDecoder().decode(bytes)) : undefined
  }
  const closeJson = (value: unknown, place: string) =>
    seal.close(new TextEncoder().encode(JSON.stringify(value)), place)
  const openQueue = async (rows: QueueRow[]): Promise<(Unsent & { entry: string })[]> => {
    const opened = rows.map(async ({ entry, id, data }) => ({
      entry,
      id,
      data: await openOrNot(data, `${entry}/queue`),
    }))
    return (await Promise.all(opened)).flatMap(({ data, ...row }) => (data ? [{ ...row, data }] : []))
  }
  const myEntries = () =>
    ask(db.transaction('entries').objectStore('entries').getAll(within(person)) as IDBRequest<EntryRow[]>)

  return {
    papers: papersOf({ db, person, now, writeSealed, openJson, closeJson }),

    async load(entry) {
      const tx = db.transaction(['entries', 'queue'])
      const [row, queue] = await Promise.all([
        readEntry(tx, entry),
        ask(tx.objectStore('queue').index('entry').getAll(entryKey(entry)) as IDBRequest<QueueRow[]>),
      ])
      if (!row && queue.length === 0) return undefined
      return {
        state: (row?.state && (await openOrNot(row.state, `${entry}/state`))) ?? null,
        unsent: (await openQueue(queue)).map(({ id, data }) => ({ id, data })),
        savedAt: row?.savedAt ?? null,
      }
    },

    async append(entry, changes) {
      const rows = await Promise.all(
        changes.map(async ({ id, data }): Promise<QueueRow> => {
          return { person, entry, id, data: await seal.close(data, `${entry}/queue`) }
        }),
      )
      await writeSealed(['queue'], (tx) => rows.forEach((row) => tx.objectStore('queue').add(row)))
    },

    async settle(entry, state, acknowledged, savedAt) {
      const sealed = await seal.close(state, `${entry}/state`)
      await writeSealed(['entries', 'queue'], (tx) => {
        change(tx, entry, { state: sealed, ...(savedAt && { savedAt }) })
        const queue = tx.objectStore('queue')
        for (const id of acknowledged) {
          const request = queue.index('id').getKey(id)
          request.onsuccess = () => request.result !== undefined && queue.delete(request.result)
        }
      })
    },

    async keepPage(entry, page) {
      const sealed = await closeJson(page, `${entry}/page`)
      await writeSealed(['entries'], (tx) => change(tx, entry, { page: sealed, openedAt: now() }))
      await forgetOldest(db, person)
    },

    async loadPage(entry) {
      const row = await readEntry(db.transaction('entries'), entry)
      return openJson(row?.page, `${entry}/page`)
    },

    async pages() {
      const rows = (await myEntries()).sort((a, b) => b.openedAt - a.openedAt)
      const pages = rows.map(async ({ entry, page }) => ({ entry, page: await openJson(page, `${entry}/page`) }))
      return (await Promise.all(pages)).filter(({ page }) => page !== undefined)
    },

    async keepVersion(entry, { id, at, state }) {
      const sealed = await seal.close(state, `${entry}/version`)
      const row: KeptVersionRow = { id, person, entry, at: at.getTime(), state: sealed }
      await writeSealed(['versions'], (tx) => {
        const store = tx.objectStore('versions')
        store.put(row)
        const older = store.index('entry').getAll(entryKey(entry)) as IDBRequest<KeptVersionRow[]>
        older.onsuccess = () => {
          const rows = older.result.sort((a, b) => b.at - a.at)
          for (const old of rows.slice(versionsKept)) store.delete(old.id)
        }
      })
    },

    async versions(entry) {
      const index = db.transaction('versions').objectStore('versions').index('entry')
      const rows = await ask(index.getAll(entryKey(entry)) as IDBRequest<KeptVersionRow[]>)
      const opened = rows.map(async ({ id, at, state, isDismissed = false }) => ({
        id,
        at: new Date(at),
        isDismissed,
        state: await openOrNot(state, `${entry}/version`),
      }))
      return (await Promise.all(opened))
        .flatMap(({ state, ...version }) => (state ? [{ ...version, state }] : []))
        .sort((a, b) => b.at.getTime() - a.at.getTime())
    },

    async dismissVersion(id) {
      await writeSealed(['versions'], (tx) => {
        const store = tx.objectStore('versions')
        const request = store.get(id) as IDBRequest<KeptVersionRow | undefined>
        request.onsuccess = () => request.result && store.put({ ...request.result, isDismissed: true })
      })
    },

    async entriesWithUnsent() {
      return [...new Set((await openQueue(await queueOf(db, person))).map((row) => row.entry))]
    },

    async forget() {
      await write(db, ['keys', 'entries', 'queue', 'versions', 'papers'], (tx) => {
        tx.objectStore('keys').delete(person)
        tx.objectStore('entries').delete(within(person))
        tx.objectStore('papers').delete(within(person))
        for (const name of ['queue', 'versions'] as const) {
          const store = tx.objectStore(name)
          const request = store.index('entry').getAllKeys(within(person))
          request.onsuccess = () => request.result.forEach((key) => store.delete(key))
        }
      })
    },

    close: () => db.close(),
  }
}

/** Every key [person, …]: an empty array sorts after every string. */
const within = (person: string) => IDBKeyRange.bound([person], [person, []])

const queueOf = (db: IDBDatabase, person: string) =>
  ask(db.transaction('queue').objectStore('queue').index('entry').getAll(within(person)) as IDBRequest<QueueRow[]>)

async function forgetOldest(db: IDBDatabase, person: string): Promise<void> {
  const rows = await ask(
    db.transaction('entries').objectStore('entries').getAll(within(person)) as IDBRequest<EntryRow[]>,
  )
  if (rows.length <= entriesKept) return
  const unsent = new Set((await queueOf(db, person)).map((row) => row.entry))
  const old = rows
    .sort((a, b) => b.openedAt - a.openedAt)
    .slice(entriesKept)
    .filter((row) => !unsent.has(row.entry))
  await write(db, ['entries'], (tx) => old.forEach((row) => tx.objectStore('entries').delete([person, row.entry])))
}
