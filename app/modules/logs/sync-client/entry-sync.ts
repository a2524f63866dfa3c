import * as Y from 'yjs'
import { openJournal, type Journal, type KeptVersion } from '../device/journal'
import { currentPerson } from '../device/person'
import { schemaVersion } from '../editor/schema/schema-version'
import { Keeper } from './keeper'
import { applyElsewhere, Elsewhere, foresee, isKnown } from './merge'
import { Outbox } from './outbox'
import { Alarm, retryDelay } from './retry'
import { saveState, wouldLoseText, type Phase, type SaveFacts, type SaveState } from './save-state'
import { joinTabs, type TabMessage, type Tabs, type TabsEnvironment } from './tabs'
import type { Failure } from './ask-server'
import type { Fetched, Transport } from './transport'

export interface SyncOptions {
  person: string
  entry: string
  transport: Transport
  /** When the server last saved the entry, as the page was told. */
  savedAt?: string | null
  newId: () => string
  journal?: (person: string) => Promise<Journal>
  tabs?: TabsEnvironment
  isVisible?: () => boolean
  /** Whether this browser is the person's now. */
  isTheirs?: () => boolean
  pace?: Partial<Pace>
}

/** Milliseconds. */
export interface Pace {
  /** After a change, until it is sent; changes that follow go along. */
  gather: number
  /** Between looks for changes of other devices. */
  poll: number
  /** The factor on all waits between attempts. */
  retry: number
  /** The server may take this long to open an entry of which this device has a copy; then writing begins with the copy. */
  silence: number
}
const usualPace: Pace = { gather: 500, poll: 5000, retry: 1, silence: 1000 }

/**
 * Keeps one entry's Y.Doc in step with the device's journal, the other tabs and the server (sync.md). Every change is on
 * the device's disk before it is called kept, and acknowledged by the server before it is called saved. One POST is in
 * flight at a time, from one tab, carrying what has gathered.
 */
export class EntrySync {
  readonly doc = new Y.Doc()
  readonly #o: Required<Omit<SyncOptions, 'tabs' | 'pace' | 'savedAt'>>
  readonly #pace: Pace
  readonly #keeper: Keeper
  readonly #outbox: Outbox
  readonly #tabs: Tabs
  readonly #sendAlarm = new Alarm(() => void this.#send())
  readonly #pollAlarm = new Alarm(() => void this.#poll())
  readonly #keepAlarm = new Alarm(() => void this.#keepState([]))
  readonly #listeners = new Set<() => void>()
  #phase: Phase = 'opening'
  #delivery: 'fine' | Failure = 'fine'
  #savedAt: string | null
  #seq: number | null = null
  #failures = 0
  #isSending = false
  #isPolling = false
  #isClosed = false
  /** The server has not yet said how the entry stands there. */
  #isUnanswered = false
  /** Text was written here while the server could not be reached, and other devices' changes have not been seen since. */
  #wasApart = false
  #mergedVersion: KeptVersion | null = null
  /** Changes that this tab has had acknowledged, for tabs that missed it. */
  readonly #settled = new Set<string>()
  #state: SaveState

  constructor(options: SyncOptions) {
    this.#o = {
      journal: openJournal,
      isVisible: () => !globalThis.document?.hidden,
      isTheirs: () => currentPerson() === options.person,
      ...options,
    }
    this.#pace = { ...usualPace, ...options.pace }
    this.#savedAt = options.savedAt ?? null
    this.#keeper = new Keeper(options.entry, () => this.#changed())
    this.#outbox = new Outbox(options.newId)
    this.#state = saveState(this.#facts)
    this.#tabs = joinTabs(
      options.person,
      options.entry,
      { message: (message, schema) => this.#heard(message, schema), elected: () => void this.#elected() },
      options.tabs,
    )
    this.doc.on('update', (update: Uint8Array, origin: unknown) => this.#updated(update, origin))
  }

  /**
   * Opens the entry from the device and the server, whichever has it. Resolves once the phase is known. Where there is a
   * copy, a silent server is not waited for: what it says later comes in as any other device's change does.
   */
  async open(): Promise<Phase> {
    const { entry, transport, journal, person } = this.#o
    const fetching = transport.fetch(entry)
    const kept = await this.#keeper.open(journal(person))
    if (kept) {
      if (kept.state) applyElsewhere(this.doc, kept.state)
      for (const change of kept.unsent) {
        applyElsewhere(this.doc, change.data)
        this.#outbox.add(change)
      }
      this.#wasApart = kept.unsent.length > 0
      this.#savedAt = later(this.#savedAt, kept.savedAt)
      void this.#recallVersion()
    }
    const hasCopy = kept !== undefined && (kept.state !== null || kept.unsent.length > 0)
    const fetched = await (hasCopy ? Promise.race([fetching, silence(this.#pace.silence)]) : fetching)
    if (this.#isClosed) return this.#phase
    if (fetched === undefined) this.#phase = 'writing'
    else if (fetched.kind === 'failed') {
      this.#delivery = fetched.why
      this.#phase = hasCopy ? 'writing' : fetched.why === 'not-here' ? 'not-here' : 'absent'
    } else {
      if (fetched.kind === 'state') {
        this.#seq = fetched.seq
        if (this.#wasApart && foresee(this.doc, fetched.update).changes) await this.#keepVersion()
        applyElsewhere(this.doc, fetched.update)
      }
      this.#wasApart = false
      this.#phase = 'writing'
    }
    if (this.#phase === 'writing' && !isKnown(this.doc)) this.#readOnly()
    if (this.#phase === 'writing') {
      this.#keepAlarm.in(0)
      if (fetched === undefined) void this.#poll(fetching)
      else this.#pollAlarm.in(this.#pace.poll)
    } else if (this.#phase === 'absent') this.#pollAlarm.in(this.#retryDelay())
    this.#sendAlarm.in(0)
    this.#changed()
    return this.#phase
  }

  get phase(): Phase {
    return this.#phase
  }
  get state(): SaveState {
    return this.#state
  }
  /**
   * How the text stood here before another device's changes were merged into text that had not been saved, now or on an
   * earlier visit; null: nothing to tell, or it was dismissed.
   */
  get mergedVersion(): KeptVersion | null {
    return this.#mergedVersion
  }
  get keepsCopies(): boolean {
    return this.#keeper.keeps
  }
  get wouldLoseText(): boolean {
    return wouldLoseText(this.#facts)
  }
  get hasUnsent(): boolean {
    return !this.#outbox.isEmpty
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Tries at once: the network came back, the page came to the front, someone signed in. */
  wake(): void {
    this.#sendAlarm.in(0)
    this.#pollAlarm.in(0)
  }

  dismissMerged(): void {
    if (this.#mergedVersion) void this.#keeper.dismissVersion(this.#mergedVersion.id)
    this.#mergedVersion = null
    this.#changed()
  }

  close(): void {
    this.#isClosed = true
    for (const alarm of [this.#sendAlarm, this.#pollAlarm, this.#keepAlarm]) alarm.clear()
    this.#tabs.close()
    this.#listeners.clear()
    this.#keeper.close()
  }

  get #facts(): SaveFacts {
    return {
      phase: this.#phase,
      hasUnsent: !this.#outbox?.isEmpty,
      hasUnkept: this.#keeper.hasUnkept,
      keeps: this.#keeper.keeps,
      delivery: this.#delivery,
      savedAt: this.#savedAt,
    }
  }

  #changed(): void {
    if (this.#isClosed) return
    this.#state = saveState(this.#facts)
    for (const listener of this.#listeners) listener()
  }

  /** The document changed, by our own editor or by something applied. */
  #updated(update: Uint8Array, origin: unknown): void {
    if (origin instanceof Elsewhere && !origin.repaired) return
    const change = { id: this.#o.newId(), data: update }
    this.#outbox.add(change)
    if (this.#delivery !== 'fine' || this.#isUnanswered) this.#wasApart = true
    void this.#keeper.keep(change)
    this.#tabs.tell({ kind: 'change', ...change })
    this.#sendSoon()
    this.#changed()
  }

  #sendSoon(): void {
    if (this.#delivery !== 'fine') this.#sendAlarm.in(this.#retryDelay())
    // The timers of a page in the background sleep: it sends at once.
    else this.#sendAlarm.in(this.#o.isVisible() ? this.#pace.gather : 0)
  }

  async #send(): Promise<void> {
    if (this.#isClosed || this.#isSending || this.#phase === 'opening') return
    if (!this.#tabs.sends) {
      for (const change of this.#outbox.waiting) this.#tabs.tell({ kind: 'change', ...change })
      if (!this.#outbox.isEmpty) this.#sendAlarm.in(2000 * this.#pace.retry)
      return
    }
    const batch = this.#outbox.next()
    if (!batch) return
    this.#isSending = true
    const posted = await this.#o.transport.post(this.#o.entry, batch)
    this.#isSending = false
    if (this.#isClosed) return
    if (posted.kind === 'saved') {
      this.#failures = 0
      this.#setDelivery('fine')
      const ids = this.#outbox.settle(batch)
      this.#savedAt = posted.at
      // Nobody else saved in between: then there is nothing to look for.
      if (this.#seq !== null && posted.seq === this.#seq + 1) this.#seq = posted.seq
      for (const id of ids) this.#settled.add(id)
      this.#tabs.tell({ kind: 'settled', ids, savedAt: posted.at })
      this.#changed()
      await this.#keepState(ids)
      if (!this.#outbox.isEmpty) this.#sendAlarm.in(0)
      return
    }
    if (posted.why === 'too-large' && this.#outbox.shrink(batch)) {
      this.#sendAlarm.in(0)
      return
    }
    if (posted.why === 'refused' && this.#delivery === 'fine') {
      // Something on the way spoilt it: once more, with the whole text.
      this.#outbox.replaceAll(Y.encodeStateAsUpdate(this.doc))
    }
    this.#failures++
    this.#wasApart = true
    this.#setDelivery(posted.why)
    if (posted.why === 'outdated') this.#tabs.resign()
    else this.#sendAlarm.in(this.#retryDelay())
  }

  /** Looks for changes of other devices, and sets the time of the next look once this one is over. `asked`: what was asked before. */
  async #poll(asked?: Promise<Fetched>): Promise<void> {
    if (this.#isClosed || this.#isPolling || (this.#phase !== 'writing' && this.#phase !== 'absent')) return
    this.#isPolling = true
    if (this.#keeper.isTakenOff) await this.#keepAnew()
    // Ours go first: what is on the server can be had back from its archive, whatever a merge does.
    if (asked || (this.#o.isVisible() && !this.#isSending && this.#outbox.isEmpty)) {
      this.#isUnanswered = asked !== undefined
      // What can't be read is as good as not there; the next look may find it whole.
      await this.#look(asked).catch(() => this.#setDelivery('unreachable'))
      this.#isUnanswered = false
    }
    this.#isPolling = false
    if (!this.#isClosed) this.#pollAlarm.in(this.#delivery === 'fine' ? this.#pace.poll : this.#retryDelay())
  }

  async #look(asked?: Promise<Fetched>): Promise<void> {
    const since = { vector: Y.encodeStateVector(this.doc), seq: this.#seq }
    const fetched = await (asked ?? this.#o.transport.fetch(this.#o.entry, since))
    if (this.#isClosed) return
    if (fetched.kind === 'failed') {
      if (!this.#isSending) this.#setDelivery(fetched.why)
      this.#failures = Math.max(1, this.#failures)
      return
    }
    if (!this.#isSending) this.#setDelivery('fine')
    if (fetched.kind === 'state' && this.#outbox.isEmpty) {
      if (await this.#applyRemote(fetched.update)) this.#seq = fetched.seq
    }
    if (this.#outbox.isEmpty) this.#wasApart = false
  }

  /** Merges what the server has; false when our editor doesn't know the result and stays out of the way. */
  async #applyRemote(update: Uint8Array): Promise<boolean> {
    const { changes, known } = foresee(this.doc, update)
    if (!changes) {
      if (this.#phase === 'absent') this.#becomeWriting()
      return true
    }
    if (!known) {
      this.#readOnly()
      applyElsewhere(this.doc, update)
      this.#changed()
      return false
    }
    if (this.#wasApart && this.#phase === 'writing') await this.#keepVersion()
    applyElsewhere(this.doc, update)
    this.#tabs.tell({ kind: 'remote', data: update })
    if (this.#phase === 'absent') this.#becomeWriting()
    this.#keepAlarm.in(2000)
    return true
  }

  #becomeWriting(): void {
    this.#phase = 'writing'
    this.#changed()
  }

  /** The text holds what this page's editor would delete: show it to be read, and leave sending to a newer tab. */
  #readOnly(): void {
    this.#phase = 'reading'
    this.#tabs.resign()
    this.#changed()
  }

  #setDelivery(delivery: 'fine' | Failure): void {
    if (delivery === 'fine') this.#failures = 0
    const isNews = delivery !== this.#delivery
    this.#delivery = delivery
    // Signed out here, in another tab: then the key is gone, and what was kept is not kept any more.
    if (isNews && delivery === 'signed-out') this.#keepAlarm.in(0)
    // A failure is told each time: somebody may be waiting for this one.
    if (isNews || delivery !== 'fine') this.#tabs.tell({ kind: 'delivery', delivery })
    this.#changed()
  }

  #retryDelay(): number {
    return retryDelay(Math.max(1, this.#failures), Math.random()) * this.#pace.retry
  }

  async #elected(): Promise<void> {
    // What the tab that sent before us left behind.
    const queued = await this.#keeper.queued()
    for (const change of queued) {
      if (this.#outbox.has(change.id)) continue
      applyElsewhere(this.doc, change.data)
      this.#outbox.add(change)
    }
    this.#changed()
    this.#sendAlarm.in(0)
  }

  #heard(message: TabMessage, schema: number): void {
    if (this.#isClosed) return
    switch (message.kind) {
      case 'change':
        if (this.#settled.has(message.id)) {
          if (this.#savedAt) this.#tabs.tell({ kind: 'settled', ids: [message.id], savedAt: this.#savedAt })
          break
        }
        if (!this.#outbox.has(message.id)) this.#heardUpdate(message.data, schema)
        this.#outbox.add(message)
        if (this.#tabs.sends) this.#sendSoon()
        break
      case 'remote':
        this.#heardUpdate(message.data, schema)
        break
      case 'settled':
        this.#outbox.drop(message.ids)
        this.#savedAt = later(this.#savedAt, message.savedAt)
        this.#delivery = 'fine'
        break
      case 'delivery':
        this.#delivery = message.delivery
        break
      case 'wake':
        if (this.#tabs.sends) this.#sendAlarm.in(0)
        return
    }
    this.#changed()
  }

  #heardUpdate(update: Uint8Array, schema: number): void {
    // A newer tab may write what our editor would delete.
    if (schema !== schemaVersion && !foresee(this.doc, update).known) this.#readOnly()
    applyElsewhere(this.doc, update)
    if (this.#tabs.sends) this.#keepAlarm.in(2000)
  }

  async #keepState(acknowledged: string[]): Promise<void> {
    // One tab alone writes the state: another's may lack what is already off the queue.
    if (this.#isClosed || !this.#tabs.sends || this.#phase !== 'writing') return
    await this.#keeper.settle(Y.encodeStateAsUpdate(this.doc), acknowledged, this.#savedAt)
  }

  /** The person signed out in another tab, which took everything off the device, and is back: keeps what this page holds. */
  async #keepAnew(): Promise<void> {
    const { isTheirs, journal, person, newId } = this.#o
    if (!isTheirs() || !(await this.#keeper.reopen(journal(person)))) return
    if (!this.#outbox.isEmpty) {
      // The queue is gone from the disk: one change that says everything stands for all that was in it.
      const whole = { id: newId(), data: Y.encodeStateAsUpdate(this.doc) }
      this.#outbox.add(whole)
      await this.#keeper.keep(whole)
    }
    this.#keepAlarm.in(0)
    this.#changed()
  }

  async #keepVersion(): Promise<void> {
    const version = { id: this.#o.newId(), at: new Date(), state: Y.encodeStateAsUpdate(this.doc) }
    await this.#keeper.keepVersion(version)
    this.#mergedVersion = version
    this.#changed()
  }

  async #recallVersion(): Promise<void> {
    const [newest] = await this.#keeper.versions()
    if (!newest || newest.isDismissed || this.#mergedVersion) return
    this.#mergedVersion = newest
    this.#changed()
  }
}

const later = (a: string | null, b: string | null) => (a && b ? (a > b ? a : b) : (a ?? b))

const silence = (milliseconds: number) => new Promise<undefined>((resolve) => setTimeout(resolve, milliseconds))
