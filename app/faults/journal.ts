import { randomBytes } from 'node:crypto'

/** What was sent and what was acknowledged, kept outside the product, which may be killed at any moment. */
export class Journal {
  /** Tokens by the entry they were typed into. */
  readonly sent = new Map<string, Set<string>>()
  readonly acknowledged = new Set<string>()
  private watchers: (() => void)[] = []

  /** Something that stands nowhere else, typed in one go. */
  newToken(entryId: string): string {
    const token = `«${randomBytes(8).toString('hex')}»`
    this.sent.set(entryId, (this.sent.get(entryId) ?? new Set()).add(token))
    return token
  }

  noteSending() {
    for (const watcher of this.watchers.splice(0)) watcher()
  }

  /** Resolves as soon as somebody sends a save. */
  nextSending(): Promise<void> {
    return new Promise((resolve) => this.watchers.push(resolve))
  }
}

/** What became of the tokens of one entry. */
export interface Finding {
  /** Acknowledged, and neither in the text nor in its history. */
  lost: string[]
  /** Acknowledged and in the history only, though nobody took it out. */
  hidden: string[]
  /** Pieces of a token without the rest. */
  torn: string[]
  /** Tokens that stand more than once. */
  doubled: string[]
}

/** Holds what was sent and acknowledged against an entry's text and history. */
export function examine(journal: Journal, entryId: string, text: string, history: string): Finding {
  const whole: string[] = text.match(/«[0-9a-f]{16}»/g) ?? []
  const present = new Set(whole)
  const remembered = new Set(history.match(/«[0-9a-f]{16}»/g) ?? [])
  const rest = text.replace(/«[0-9a-f]{16}»/g, ' ').trim()
  const missing = [...(journal.sent.get(entryId) ?? [])].filter(
    (token) => journal.acknowledged.has(token) && !present.has(token),
  )
  return {
    lost: missing.filter((token) => !remembered.has(token)),
    hidden: missing.filter((token) => remembered.has(token)),
    torn: rest === '' ? [] : rest.split(/\s+/),
    doubled: [...present].filter((token) => whole.indexOf(token) !== whole.lastIndexOf(token)),
  }
}
