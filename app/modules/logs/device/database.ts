/** What stands in the browser's database. Ids and times are in the clear, everything a person wrote is sealed. */
export interface KeyRow {
  person: string
  /** Tells this key from one that is made after it was deleted; keys made first have none. */
  id?: string
  key: CryptoKey
}
export interface EntryRow {
  person: string
  entry: string
  /** The whole Yjs state, sealed. Holds every update that was taken off the queue. */
  state: Sealed | null
  /** What the page shows around the text (title, outline, criteria), as sealed JSON. */
  page: Sealed | null
  savedAt: string | null
  openedAt: number
}
export interface QueueRow {
  n?: number
  person: string
  entry: string
  id: string
  data: Sealed
}
export interface KeptVersionRow {
  id: string
  person: string
  entry: string
  at: number
  state: Sealed
  isDismissed?: boolean
}
/** What a person began or kept beside entries, such as a set session: sealed JSON under a name of our own. */
export interface PaperRow {
  person: string
  name: string
  at: number
  data: Sealed
}
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>
  data: ArrayBuffer
}

export type StoreName = 'keys' | 'entries' | 'queue' | 'versions' | 'papers'

/** Opens the database, or throws: private windows and full disks refuse it. */
export function openDatabase(factory: IDBFactory, name = 'oldpond'): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name, 2)
    request.onupgradeneeded = ({ oldVersion }) => {
      const db = request.result
      if (oldVersion < 1) makeStoresOfEntries(db)
      if (oldVersion < 2) db.createObjectStore('papers', { keyPath: ['person', 'name'] })
    }
    request.onsuccess = () => {
      const db = request.result
      // Another tab has a newer database: give way to it.
      db.onversionchange = () => db.close()
      resolve(db)
    }
    request.onerror = () => reject(request.error ?? new Error('refused'))
    request.onblocked = () => reject(new Error('blocked'))
  })
}

function makeStoresOfEntries(db: IDBDatabase) {
  db.createObjectStore('keys', { keyPath: 'person' })
  db.createObjectStore('entries', { keyPath: ['person', 'entry'] })
  const queue = db.createObjectStore('queue', { keyPath: 'n', autoIncrement: true })
  queue.createIndex('entry', ['person', 'entry'])
  queue.createIndex('id', 'id', { unique: true })
  const versions = db.createObjectStore('versions', { keyPath: 'id' })
  versions.createIndex('entry', ['person', 'entry'])
}

export const ask = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('refused'))
  })

/**
 * Runs `work` in one transaction and resolves once it is on the disk: durability is strict, so that "kept on this
 * device" holds even when the machine loses power. `work` may await only requests of this transaction.
 */
export function write(db: IDBDatabase, stores: StoreName[], work: (tx: IDBTransaction) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const tx = db.transaction(stores, 'readwrite', { durability: 'strict' })
    tx.oncomplete = () => resolve()
    tx.onabort = () => reject(tx.error ?? new Error('aborted'))
    tx.onerror = () => reject(tx.error ?? new Error('refused'))
    work(tx)
  })
}
