import { ask, write, type KeyRow, type Sealed } from './database'
import { newId } from './device-id'

/** Seals and opens what one person keeps here. */
export interface Seal {
  /** Whether the key stands in this row of the database: it is deleted when the person signs out, in whichever tab. */
  isOf(row: KeyRow | undefined): boolean
  close(bytes: Uint8Array, place: string): Promise<Sealed>
  /** Throws when the bytes were changed, or belong to another person or place. */
  open(sealed: Sealed, place: string): Promise<Uint8Array<ArrayBuffer>>
}

/**
 * The person's key in this browser, made at first use: AES-GCM, not extractable, so that no script and no copy of the
 * profile's files as text yields it (docs/decisions/, "Text kept on the device").
 */
export async function openSeal(db: IDBDatabase, crypto: Crypto, person: string): Promise<Seal> {
  const { id, key } = (await readKey(db, person)) ?? (await makeKey(db, crypto, person))
  // Bound to person and place: a sealed text can't be put back elsewhere.
  const about = (place: string) => new TextEncoder().encode(`${person}/${place}`)
  return {
    isOf: (row) => row !== undefined && row.id === id,
    async close(bytes, place) {
      const iv = crypto.getRandomValues(new Uint8Array(12))
      const plain = bytes as Uint8Array<ArrayBuffer>
      const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: about(place) }, key, plain)
      return { iv, data }
    },
    async open({ iv, data }, place) {
      return new Uint8Array(
        await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: about(place) }, key, data),
      )
    },
  }
}

const readKey = (db: IDBDatabase, person: string) =>
  ask(db.transaction('keys').objectStore('keys').get(person) as IDBRequest<KeyRow | undefined>)

async function makeKey(db: IDBDatabase, crypto: Crypto, person: string): Promise<KeyRow> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  const row: KeyRow = { person, id: newId(), key }
  try {
    await write(db, ['keys'], (tx) => tx.objectStore('keys').add(row))
    return row
  } catch (error) {
    // Two tabs made one at once: the first stands.
    const first = await readKey(db, person)
    if (first) return first
    throw error
  }
}
