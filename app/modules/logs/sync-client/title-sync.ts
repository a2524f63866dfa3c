import { asForm, askServer, savedBy } from './ask-server'
import { Alarm, retryDelay } from './retry'

export interface TitleSyncOptions {
  /** Saves the title on the server: true once it has it. */
  post: (title: string) => Promise<boolean>
  /** Keeps a title that is not on the server yet on this device (null: it is); false when that can't be done. */
  keep: (title: string | null) => Promise<boolean>
  changed: () => void
  pace?: { gather: number; retry: number }
}

/** Saves an entry's title as the text is saved: kept on the device at once, sent, and sent again until it arrives. The last one written wins. */
export class TitleSync {
  #unsent: string | null = null
  #isKept = true
  #failures = 0
  #isSending = false
  #isClosed = false
  readonly #alarm: Alarm

  constructor(private readonly options: TitleSyncOptions) {
    this.#alarm = new Alarm(() => void this.#send())
  }

  get hasUnsent(): boolean {
    return this.#unsent !== null
  }
  get hasFailed(): boolean {
    return this.#failures > 0
  }
  get isKept(): boolean {
    return this.#isKept
  }

  /** The person wrote another title, or one from an earlier visit is still to be sent. */
  change(title: string): void {
    this.#unsent = title
    const { gather } = this.options.pace ?? { gather: 700 }
    void this.options.keep(title).then((isKept) => {
      this.#isKept = isKept
      this.options.changed()
    })
    this.#alarm.in(this.#failures > 0 ? this.#delay() : gather)
    this.options.changed()
  }

  wake(): void {
    if (this.hasUnsent) this.#alarm.in(0)
  }

  close(): void {
    this.#isClosed = true
    this.#alarm.clear()
    // The last try: small enough to be sent while the page goes.
    if (this.#unsent !== null)
      void this.options.post(this.#unsent).then((isSaved) => isSaved && this.options.keep(null))
  }

  async #send(): Promise<void> {
    const title = this.#unsent
    if (title === null || this.#isSending || this.#isClosed) return
    this.#isSending = true
    const isSaved = await this.options.post(title)
    this.#isSending = false
    this.#failures = isSaved ? 0 : this.#failures + 1
    if (isSaved && this.#unsent === title) {
      this.#unsent = null
      await this.options.keep(null)
    }
    this.options.changed()
    if (this.#unsent !== null && !this.#isClosed) this.#alarm.in(isSaved ? 0 : this.#delay())
  }

  #delay(): number {
    return retryDelay(Math.max(1, this.#failures), Math.random()) * (this.options.pace?.retry ?? 1)
  }
}

/** Saves an entry's title; true only once the server says so in its own words. Never throws. */
export async function postTitle(entry: string, title: string): Promise<boolean> {
  const response = await askServer(`/entries/${encodeURIComponent(entry)}/title`, {
    ...asForm(new URLSearchParams({ title })),
    keepalive: true,
  })
  return response?.ok === true && (await savedBy(response)) !== undefined
}
