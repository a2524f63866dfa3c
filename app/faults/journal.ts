import { closeSync, fdatasyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import * as Y from 'yjs'
import type { Chance } from './chance'

const whole = /\[[0-9a-f]{16}\]/g

/**
 * What was typed and what was promised of it, kept outside the product and its browsers, which may be killed at any
 * moment: each promise is on the disk, in a file of its own, before anything else happens.
 */
export class Journal {
  /** Tokens by the entry they were typed into. */
  readonly sent = new Map<string, Set<string>>()
  /** Tokens of which a device or a page said that they are saved, or kept on it. */
  readonly promised = new Set<string>()
  private readonly file: number
  private readonly accepted = new Map<string, Y.Doc>()
  private readonly counts = new Map<string, number>()
  private watchers: (() => void)[] = []

  constructor(
    readonly path: string,
    private readonly random: Pick<Chance, 'hex'>,
  ) {
    mkdirSync(dirname(path), { recursive: true })
    this.file = openSync(path, 'w')
  }

  /** Something that stands nowhere else. */
  newToken(entryId: string): string {
    const token = `[${this.random.hex(16)}]`
    this.sent.set(entryId, (this.sent.get(entryId) ?? new Set()).add(token))
    this.write('typed', entryId, token)
    return token
  }

  promise(token: string) {
    if (this.promised.has(token)) return
    this.write('promised', token)
    fdatasyncSync(this.file)
    this.promised.add(token)
  }

  /** The server answered 200 to these bytes, or gave them as what it has. */
  accept(entryId: string, update: Uint8Array) {
    this.write('accepted', entryId, Buffer.from(update).toString('base64'))
    fdatasyncSync(this.file)
    const doc = this.accepted.get(entryId) ?? new Y.Doc()
    this.accepted.set(entryId, doc)
    this.counts.set(entryId, this.acceptedOf(entryId) + 1)
    Y.applyUpdate(doc, update)
  }

  /** The entry's tokens that were promised, by a device or by the server. */
  acknowledgedIn(entryId: string): Set<string> {
    const doc = this.accepted.get(entryId)
    const accepted: string[] = (doc && wordsIn(doc).match(whole)) ?? []
    const sent = this.sent.get(entryId) ?? new Set()
    return new Set([...sent].filter((token) => this.promised.has(token) || accepted.includes(token)))
  }

  /** How many updates of an entry the server took. */
  acceptedOf(entryId: string): number {
    return this.counts.get(entryId) ?? 0
  }

  /** How many tokens of all entries were promised. */
  get acknowledged(): number {
    return [...this.sent.keys()].reduce((sum, entryId) => sum + this.acknowledgedIn(entryId).size, 0)
  }

  noteSending() {
    for (const watcher of this.watchers.splice(0)) watcher()
  }

  /** Resolves as soon as somebody sends a save. */
  nextSending(): Promise<void> {
    return new Promise((resolve) => this.watchers.push(resolve))
  }

  close() {
    closeSync(this.file)
  }

  remove() {
    rmSync(this.path, { force: true })
  }

  private write(...words: string[]) {
    writeSync(this.file, `${words.join(' ')}\n`)
  }
}

/** Every letter that a document ever held and still knows of, deleted or not, in the order in which each client typed. */
export const wordsIn = (doc: Y.Doc): string =>
  [...doc.store.clients.values()]
    .map((structs) =>
      structs
        .map((struct) =>
          struct instanceof Y.Item && struct.content instanceof Y.ContentString ? struct.content.str : '',
        )
        .join(''),
    )
    .join('\n')

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

/**
 * Holds what was typed and acknowledged against an entry's text and history. `byKeys`: tokens were typed key by key, so
 * that the beginning of one of unknown fate is no piece of it but all that was typed, or all that arrived.
 */
export function examine(journal: Journal, entryId: string, text: string, history: string, byKeys = false): Finding {
  const standing: string[] = text.match(whole) ?? []
  const present = new Set(standing)
  const remembered = new Set(history.match(whole) ?? [])
  const acknowledged = journal.acknowledgedIn(entryId)
  const unknown = [...(journal.sent.get(entryId) ?? [])].filter((token) => !acknowledged.has(token))
  const pieces = text.replace(whole, ' ').trim().split(/\s+/).filter(Boolean)
  const missing = [...acknowledged].filter((token) => !present.has(token))
  return {
    lost: missing.filter((token) => !remembered.has(token)),
    hidden: missing.filter((token) => remembered.has(token)),
    torn: pieces.filter((piece) => !byKeys || !unknown.some((token) => token.startsWith(piece))),
    doubled: [...present].filter((token) => standing.indexOf(token) !== standing.lastIndexOf(token)),
  }
}
