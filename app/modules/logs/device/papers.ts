import { ask, type PaperRow, type Sealed, type StoreName } from './database'

/** What a person keeps here beside entries, each under a name; sealed like everything else. */
export interface Papers {
  put(name: string, value: unknown): Promise<void>
  get(name: string): Promise<unknown>
  /** Those whose names begin so, the newest first; what can't be opened is left out. */
  list(beginning: string): Promise<{ name: string; at: Date; value: unknown }[]>
  drop(name: string): Promise<void>
}

interface Given {
  db: IDBDatabase
  person: string
  now: () => number
  writeSealed: (stores: StoreName[], work: (tx: IDBTransaction) => void) => Promise<void>
  openJson: (sealed: Sealed | null | undefined, place: string) => Promise<unknown>
  closeJson: (value: unknown, place: string) => Promise<Sealed>
}

export function papersOf({ db, person, now, writeSealed, openJson, closeJson }: Given): Papers {
  const store = () => db.transaction('papers').objectStore('papers')
  return {
    async put(name, value) {
      const data = await closeJson(value, name)
      const row: PaperRow = { person, name, at: now(), data }
      await writeSealed(['papers'], (tx) => tx.objectStore('papers').put(row))
    },

    async get(name) {
      const row = await ask(store().get([person, name]) as IDBRequest<PaperRow | undefined>)
      return openJson(row?.data, name)
    },

    async list(beginning) {
      const range = IDBKeyRange.bound([person, beginning], [person, `${beginning}\uffff`])
      const rows = await ask(store().getAll(range) as IDBRequest<PaperRow[]>)
      const opened = rows.map(async ({ name, at, data }) => ({
        name,
        at: new Date(at),
        value: await openJson(data, name),
      }))
      return (await Promise.all(opened))
        .filter(({ value }) => value !== undefined)
        .sort((a, b) => b.at.getTime() - a.at.getTime())
    },

    drop: (name) => writeSealed(['papers'], (tx) => tx.objectStore('papers').delete([person, name])),
  }
}
