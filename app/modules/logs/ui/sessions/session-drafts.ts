import { type Journal, openJournal } from '../../device/journal'
import { keepSession, type KeptSession } from '../../device/kept-sessions'
import { Alarm } from '../../sync-client/retry'

/** So long after the last key what is typed is kept, in milliseconds. */
const gather = 300

/** `empty`: nothing was typed; `unkept`: this browser keeps nothing. */
export type DraftStanding = 'empty' | 'typed' | 'kept' | 'unkept'

/** Keeps a form's session on this device while it is typed, each keeping after the one before. */
export class SessionDrafts {
  #pending: KeptSession | null = null
  #last: Promise<unknown> = Promise.resolve()
  readonly #alarm = new Alarm(() => void this.flush())
  #journal: Promise<Journal> | undefined

  constructor(
    private readonly person: string,
    /** Told how what was typed last stands. */
    private readonly tell: (standing: DraftStanding) => void,
  ) {}

  keepSoon(session: KeptSession): void {
    this.#pending = session
    this.#alarm.in(gather)
    this.tell('typed')
  }

  /** Resolves once what was typed last is on the disk, or can't be kept. */
  async flush(): Promise<void> {
    const session = this.#pending
    if (session) await this.keepNow(session)
    else await this.#last
  }

  /** Keeps it now, in the place of what was to be kept soon; whether it is on the disk. */
  async keepNow(session: KeptSession): Promise<boolean> {
    this.#pending = null
    this.#alarm.clear()
    const kept = await this.with(async (journal) => {
      await keepSession(journal, this.person, session)
      if (!this.#pending) this.tell('kept')
      return true
    })
    return kept ?? false
  }

  /** Works with the person's journal, after what was asked before; undefined where nothing can be kept. */
  with<T>(work: (journal: Journal) => Promise<T>): Promise<T | undefined> {
    const done = this.#last.then(async () => {
      try {
        this.#journal ??= openJournal(this.person)
        return await work(await this.#journal)
      } catch {
        this.#journal = undefined
        this.tell('unkept')
        return undefined
      }
    })
    this.#last = done
    return done
  }
}
