import type { EntryKind } from '../../entry-kind'
import type { OpenedEntry } from '../../open-entry.server'

/** What the writing page is drawn from: what the server opened, for whom. It is also what the device keeps of the page. */
export interface WritingPage {
  opened: OpenedEntry
  person: { id: string; timeZone: string }
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
