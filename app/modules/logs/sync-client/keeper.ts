import { type Journal, KeyGone, type KeptEntry, type KeptVersion, type Unsent } from '../device/journal'

/**
 * Writes an entry's changes into the device's journal and knows which of them are on the disk. When the journal fails
 * (a full disk, a private window) saving goes on without it, and the next change tries again.
 */
export class Keeper {
  #journal: Journal | undefined
  #unkept = new Map<string, Uint8Array>()
  #failed = false
  #isTakenOff = false
  #isWriting = false

  constructor(
    private readonly entry: string,
    private readonly changed: () => void,
  ) {}

  /** Opens the journal and reads what it holds of the entry. */
  async open(journal: Promise<Journal>): Promise<KeptEntry | undefined> {
    try {
      this.#journal = await journal
      const kept = await this.#journal.load(this.entry)
      void this.#flush()
      return kept
    } catch {
      this.#journal = undefined
      this.#failed = true
      return undefined
    }
  }

  /** Goes on with another journal, once the person is back; false when it can't be opened. */
  async reopen(journal: Promise<Journal>): Promise<boolean> {
    try {
      this.#journal = await journal
    } catch {
      return false
    }
    this.#isTakenOff = false
    this.#failed = false
    return true
  }

  /** The person signed out here: everything that was kept has been taken off the device. */
  get isTakenOff(): boolean {
    return this.#isTakenOff
  }

  get keeps(): boolean {
    return !this.#failed
  }

  get hasUnkept(): boolean {
    return this.#unkept.size > 0
  }

  /** Puts a change on the disk, after those before it. */
  async keep({ id, data }: Unsent): Promise<void> {
    this.#unkept.set(id, data)
    if (!this.#isWriting) await this.#flush()
  }

  async #flush(): Promise<void> {
    const journal = this.#journal
    if (!journal) return
    this.#isWriting = true
    try {
      while (this.#unkept.size > 0) {
        const due = [...this.#unkept].map(([id, data]) => ({ id, data }))
        await journal.append(this.entry, due)
        for (const { id } of due) this.#unkept.delete(id)
        this.#failed = false
      }
    } catch (error) {
      this.#fail(error)
    }
    this.#isWriting = false
    this.changed()
  }

  /** Stores the state and takes acknowledged changes off the queue. */
  async settle(state: Uint8Array, acknowledged: string[], savedAt: string | null): Promise<void> {
    for (const id of acknowledged) this.#unkept.delete(id)
    await this.#attempt((journal) => journal.settle(this.entry, state, acknowledged, savedAt))
  }

  /** What other tabs and earlier pages left unsent. */
  async queued(): Promise<Unsent[]> {
    return (await this.#attempt((journal) => journal.load(this.entry)))?.unsent ?? []
  }

  async keepVersion(version: KeptVersion): Promise<boolean> {
    return (await this.#attempt((journal) => journal.keepVersion(this.entry, version).then(() => true))) ?? false
  }

  async versions(): Promise<KeptVersion[]> {
    return (await this.#attempt((journal) => journal.versions(this.entry))) ?? []
  }

  async dismissVersion(id: string): Promise<void> {
    await this.#attempt((journal) => journal.dismissVersion(id))
  }

  async #attempt<T>(work: (journal: Journal) => Promise<T>): Promise<T | undefined> {
    if (!this.#journal) return undefined
    try {
      const result = await work(this.#journal)
      return result
    } catch (error) {
      this.#fail(error)
      this.changed()
      return undefined
    }
  }

  #fail(error: unknown): void {
    this.#failed = true
    if (!(error instanceof KeyGone)) return
    this.#isTakenOff = true
    this.#journal?.close()
    this.#journal = undefined
  }

  close(): void {
    this.#journal?.close()
  }
}
