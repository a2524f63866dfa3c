import type { EntryKind } from '../../entry-kind'
import type { OpenedEntry } from '../../open-entry.server'
import type { Surroundings } from '../../surroundings.server'

/** What the writing page is drawn from: what the server opened, for whom. It is also what the device keeps of the page. */
export interface WritingPage {
  opened: OpenedEntry
  person: { id: string; timeZone: string }
}

/** What the device keeps of a log, to begin entries in it. */
export interface SurroundingsHere extends Surroundings {
  person: WritingPage['person']
}

/** A criterion as the page shows it, with the passages that are claimed for it now. */
export interface CriterionShown {
  code: string
  title: string
  shortTitle: string
  guidance: string
  /** In this entry as it stands on the screen, with what the author says of each. */
  here: PassageShown[]
  /** Claimed in this entry once, and deleted since. */
  lost: PassageShown[]
  elsewhere: number
  total: number
}

export interface PassageShown {
  id: string
  quote: string
  note: string
}

/** An entry that opens without the server. */
export interface KeptEntryLink {
  to: string
  kind: EntryKind
  title: string
  occurredOn: string | null
  setName: string | null
}

/** A log in which something can be begun without the server. */
export interface KeptLog {
  id: string
  name: string
  /** Entries can be begun; the form for a set session is here. */
  begins: { entries: boolean; sessions: boolean }
}

/** What opens and can be begun without the server, for whoever uses this browser now. */
export interface KeptHere {
  person: string | null
  /** Last opened first. */
  entries: KeptEntryLink[]
  /** Last seen first. */
  logs: KeptLog[]
}
