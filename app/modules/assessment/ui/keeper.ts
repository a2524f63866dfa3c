/** Something to keep on the server: where, and the form's fields. Sending it twice must do no harm. */
export interface ToKeep {
  path: string
  fields: Record<string, string>
  /** The server answers `keptAt`, and the next one under the same key must name it as `since`. */
  namesLast?: boolean
}

export type Answer =
  | { kind: 'kept'; body: { keptAt?: string } }
  | { kind: 'refused'; sentence: string; facts: Record<string, unknown> }
  | { kind: 'shut'; why: Shut }
  | { kind: 'failed'; why: 'unreachable' | 'signed-out' }

/** Why nothing more is taken from this person: it isn't theirs any more, or it is decided. */
export type Shut = 'not-yours' | 'not-in-review'

export interface KeeperEnvironment {
  send: (path: string, fields: Record<string, string>) => Promise<Answer>
  /** Where what isn't kept yet outlives a reload of this tab; undefined: nowhere. */
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined
  /** Names this person and submission, so that nobody else's is restored. */
  storageKey: string
  /** Runs later; returns how to call it off. */
  later: (milliseconds: number, run: () => void) => () => void
  now: () => Date
}

export interface KeeperState {
  /** Keys that are on their way. */
  pending: readonly string[]
  /** Keys that were refused in words, until they are put again. */
  refused: readonly string[]
  /** Keys that the server takes no longer; they stay here until it does again. */
  shut: readonly string[]
  whyShut: Shut | null
  failure: 'unreachable' | 'signed-out' | null
  keptAt: Date | null
}

/** What was refused under a key, until it is put again. */
export interface KeeperRefusal {
  sentence: string
  facts: Record<string, unknown>
}

/**
 * Keeps small things on the server as one goes: one request in flight per key, the newest value of a key wins, failures
 * are tried again with growing pauses, and what isn't kept yet stays in this tab's storage. Nothing is dropped: a value
 * leaves only when the server has acknowledged it or another takes its place. What was refused, or is not taken any
 * longer, isn't sent again by itself, but stays.
 */
export class Keeper {
  #waiting = new Map<string, { item: ToKeep; cancel: () => void }>()
  #flying = new Map<string, ToKeep>()
  #last = new Map<string, string>()
  #refusals = new Map<string, KeeperRefusal & { item: ToKeep }>()
  #shut = new Map<string, { item: ToKeep; why: Shut }>()
  #failures = 0
  #failure: KeeperState['failure'] = null
  #keptAt: Date | null = null
  #listeners = new Set<() => void>()
  #isLeaving = false
  #isClosed = false
  #state: KeeperState = { pending: [], refused: [], shut: [], whyShut: null, failure: null, keptAt: null }

  constructor(private readonly env: KeeperEnvironment) {}

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  state = (): KeeperState => this.#state
  refusal = (key: string): KeeperRefusal | undefined => this.#refusals.get(key)

  /** All that the server has not acknowledged, as it was last put. */
  unkept = (): Map<string, ToKeep> => {
    const items = new Map<string, ToKeep>()
    for (const [key, { item }] of [...this.#refusals, ...this.#shut]) items.set(key, item)
    for (const [key, item] of this.#flying) items.set(key, item)
    for (const [key, { item }] of this.#waiting) items.set(key, this.#named(key, item))
    return items
  }

  /** Tells what the server is known to hold under a key. */
  knows(key: string, keptAt: string): void {
    this.#last.set(key, keptAt)
  }

  put(key: string, item: ToKeep, wait = 0): void {
    this.#forget(key)
    this.#waiting.set(key, { item, cancel: this.env.later(wait, () => void this.#send(key)) })
    this.#changed()
  }

  /** Gives up what was not kept under a key. */
  drop(key: string): void {
    this.#forget(key)
    this.#changed()
  }

  /** The person leaves this browser: gives up everything, here and in the tab's storage. */
  close(): void {
    for (const key of this.unkept().keys()) this.#forget(key)
    this.#flying.clear()
    this.#isClosed = true
    try {
      this.env.storage?.removeItem(this.env.storageKey)
    } catch {
      // Nothing is kept there, then.
    }
  }

  #forget(key: string) {
    this.#refusals.delete(key)
    this.#shut.delete(key)
    this.#waiting.get(key)?.cancel()
    this.#waiting.delete(key)
  }

  /** Sends what waits for a pause in typing or for the network, now. */
  flush = (): void => {
    for (const [key, { cancel }] of this.#waiting) {
      cancel()
      void this.#send(key)
    }
  }

  /**
   * The page is about to go. All is sent now, and what the tab holds stays there though it is acknowledged: the next
   * page may have been drawn before that. Sending it once more does no harm. Who stays after all is back to normal.
   */
  leave(): void {
    this.#isLeaving = true
    this.flush()
    this.env.later(2_000, () => {
      this.#isLeaving = false
      this.#changed()
    })
  }

  /** What the tab held when it was closed or reloaded, and begins to keep it. */
  restore(): Map<string, ToKeep> {
    const found = new Map<string, ToKeep>()
    try {
      const items = JSON.parse(this.env.storage?.getItem(this.env.storageKey) ?? '[]') as [string, ToKeep][]
      for (const [key, item] of items) {
        found.set(key, item)
        // It changes what was known when it was written, not what is known now.
        if (item.fields.since !== undefined) this.#last.set(key, item.fields.since)
        this.put(key, item)
      }
    } catch {
      // Unreadable: then there is nothing to restore.
    }
    return found
  }

  async #send(key: string): Promise<void> {
    const waiting = this.#waiting.get(key)
    if (!waiting || this.#flying.has(key)) return
    const item = this.#named(key, waiting.item)
    this.#waiting.delete(key)
    this.#flying.set(key, item)
    this.#changed()
    const answer = await this.env.send(item.path, item.fields)
    if (this.#isClosed) return
    this.#flying.delete(key)
    const isNewest = !this.#waiting.has(key)
    if (answer.kind === 'kept') {
      if (answer.body.keptAt) this.#last.set(key, answer.body.keptAt)
      this.#failures = 0
      this.#failure = null
      this.#keptAt = this.env.now()
      // It is taken again, then.
      for (const [other, { item: held }] of this.#shut) this.put(other, held)
      for (const other of this.#waiting.keys()) this.#hasten(other)
    } else if (answer.kind === 'refused') {
      if (isNewest) this.#refusals.set(key, { sentence: answer.sentence, facts: answer.facts, item })
    } else if (answer.kind === 'shut') {
      if (isNewest) this.#shut.set(key, { item, why: answer.why })
    } else {
      this.#failure = answer.why
      this.#failures++
      if (isNewest) this.#wait(key, item)
      else this.#hasten(key)
    }
    this.#changed()
  }

  #named = (key: string, item: ToKeep): ToKeep =>
    item.namesLast ? { ...item, fields: { ...item.fields, since: this.#last.get(key) ?? '' } } : item

  /** After a failure: a little longer each time, at most half a minute. */
  #wait(key: string, item: ToKeep) {
    const pause = Math.min(30_000, 1_000 * 2 ** Math.min(this.#failures - 1, 5))
    this.#waiting.set(key, { item, cancel: this.env.later(pause, () => void this.#send(key)) })
  }

  #hasten(key: string) {
    const waiting = this.#waiting.get(key)
    if (!waiting || this.#flying.has(key)) return
    waiting.cancel()
    waiting.cancel = this.env.later(0, () => void this.#send(key))
  }

  #changed() {
    const items = this.unkept()
    try {
      if (this.#isLeaving) {
        // Left as it was when the page began to go.
      } else if (items.size === 0) this.env.storage?.removeItem(this.env.storageKey)
      else this.env.storage?.setItem(this.env.storageKey, JSON.stringify([...items]))
    } catch {
      // Full or forbidden: it is still on the page.
    }
    const pending = [...new Set([...this.#flying.keys(), ...this.#waiting.keys()])]
    this.#state = {
      pending,
      refused: [...this.#refusals.keys()],
      shut: [...this.#shut.keys()],
      whyShut: [...this.#shut.values()].at(-1)?.why ?? null,
      failure: pending.length > 0 ? this.#failure : null,
      keptAt: this.#keptAt,
    }
    for (const listener of this.#listeners) listener()
  }
}
