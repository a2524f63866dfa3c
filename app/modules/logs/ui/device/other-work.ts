/** Something of a person's that this device holds and the server doesn't. */
export interface HeldEntry {
  id: string
  name: string
}

/** What pages of other rooms keep on this device of a person, beside entries. */
export interface OtherWork {
  /** Sends it. Returns what could not be sent. */
  settle: (person: string) => Promise<HeldEntry[]>
  /** The words of one thing that is held; empty for what isn't of this kind. */
  textOf: (id: string) => string
  /** Takes everything of it off this device. */
  forget: (person: string) => void
}
