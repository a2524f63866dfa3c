import * as Y from 'yjs'
import type { Unsent } from '../device/journal'
import { splitUpdate } from './split-update'

/** The server takes updates of at most 256 kB; a merged one is held a little below. */
export const largestUpdate = 240_000

/** What one POST carries. It keeps its id and its bytes until it is acknowledged, however often it is sent. */
export interface Batch {
  id: string
  data: Uint8Array
  /** The changes that are on the server once this batch is. */
  completes: string[]
}

/** The changes that the server has not acknowledged, in the order in which they were made. */
export class Outbox {
  #waiting = new Map<string, Uint8Array>()
  #frozen: Batch[] = []

  constructor(
    private readonly newId: () => string,
    private readonly limit = largestUpdate,
  ) {}

  add({ id, data }: Unsent): void {
    if (!this.has(id)) this.#waiting.set(id, data)
  }

  has(id: string): boolean {
    return this.#waiting.has(id) || this.#frozen.some((batch) => batch.completes.includes(id))
  }

  get isEmpty(): boolean {
    return this.#waiting.size === 0 && this.#frozen.length === 0
  }

  /** The changes that are in no batch yet. */
  get waiting(): Unsent[] {
    return [...this.#waiting].map(([id, data]) => ({ id, data }))
  }

  /** The server can't read a batch: put one update that says everything in the place of all. */
  replaceAll(update: Uint8Array): void {
    const ids = [...this.#frozen.flatMap((batch) => batch.completes), ...this.#waiting.keys()]
    this.#waiting.clear()
    this.#frozen = this.#batches(splitUpdate(update, this.limit), ids)
  }

  /** The batch to send now. The same one again until it is settled: a retry must carry the same bytes under its id. */
  next(): Batch | undefined {
    if (this.#frozen.length === 0) this.#freeze()
    return this.#frozen[0]
  }

  /** The batch was acknowledged. Returns the changes that are now saved. */
  settle(batch: Batch): string[] {
    this.#frozen = this.#frozen.filter((other) => other !== batch)
    return batch.completes
  }

  /** Changes that another tab has had acknowledged. */
  drop(ids: readonly string[]): void {
    for (const id of ids) this.#waiting.delete(id)
    this.#frozen = this.#frozen
      .map((batch) => ({ batch, left: batch.completes.filter((id) => !ids.includes(id)) }))
      .filter(({ batch, left }) => left.length > 0 || batch.completes.length === 0)
      .map(({ batch, left }) => (left.length === batch.completes.length ? batch : { ...batch, completes: left }))
  }

  /** The server takes less than we thought: cut what is frozen again. */
  shrink(batch: Batch): boolean {
    const parts = splitUpdate(batch.data, Math.floor(batch.data.byteLength / 2))
    if (parts.length < 2) return false
    const at = this.#frozen.indexOf(batch)
    this.#frozen.splice(at, 1, ...this.#batches(parts, batch.completes))
    return true
  }

  #freeze(): void {
    const taken: string[] = []
    const updates: Uint8Array[] = []
    let bytes = 0
    for (const [id, data] of this.#waiting) {
      if (taken.length > 0 && bytes + data.byteLength > this.limit) break
      taken.push(id)
      updates.push(data)
      bytes += data.byteLength
    }
    if (taken.length === 0) return
    for (const id of taken) this.#waiting.delete(id)
    const merged = updates.length === 1 ? updates[0]! : Y.mergeUpdates(updates)
    this.#frozen = this.#batches(splitUpdate(merged, this.limit), taken)
  }

  #batches(parts: Uint8Array[], completes: string[]): Batch[] {
    return parts.map((data, index) => ({
      id: this.newId(),
      data,
      completes: index === parts.length - 1 ? completes : [],
    }))
  }
}
