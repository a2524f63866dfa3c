import { createHash } from 'node:crypto'

/**
 * The record ledger: one chain of events over all records, from the first record on. Each event holds the hash of
 * the one before, so that an event which is altered, removed or slipped in later shows as a break. It holds ids and
 * salted digests, no personal text, so that a holder's name can be erased and the chain still stands. It is not a
 * signature: it shows that the keepers' own history is unbroken, to whoever noted an earlier hash.
 */
export type LedgerKind = 'issued' | 'revoked'

export interface LedgerEvent {
  /** 1, 2, 3 … without holes. */
  seq: number
  /** Hash of the event before; 32 zero bytes for the first. */
  previous: Buffer
  hash: Buffer
  kind: LedgerKind
  recordId: string
  /** Salted digest of what the event says about the record. */
  digest: Buffer
  at: Date
}

export const firstPrevious = Buffer.alloc(32)

type Canonical = string | number | boolean | null | { [key: string]: Canonical }

/** JSON with sorted keys and no spaces: RFC 8785 for the strings, whole numbers, booleans and nulls used here. */
export function canonicalJson(value: Canonical): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError(`Not a whole number: ${value}`)
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key]!)}`)
  return `{${members.join(',')}}`
}

const sha256 = (...parts: (string | Uint8Array)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()

/** SHA-256 over the salt followed by the canonical JSON. Without the salt the digest says nothing about the content. */
export const saltedDigest = (salt: Uint8Array, content: Record<string, Canonical>) =>
  sha256(salt, canonicalJson(content))

/** SHA-256 over the canonical JSON of everything else in the event; bytes as lower-case hex, times in UTC with milliseconds. */
export const eventHash = (event: Omit<LedgerEvent, 'hash'>) => sha256(eventText(event))

/** The exact text that is hashed; the verification page shows it, so that anyone can check it. */
export const eventText = (event: Omit<LedgerEvent, 'hash'>) =>
  canonicalJson({
    seq: event.seq,
    previous: event.previous.toString('hex'),
    kind: event.kind,
    recordId: event.recordId,
    digest: event.digest.toString('hex'),
    at: event.at.toISOString(),
  })

/** The event that follows `last` (or begins the chain). */
export function nextEvent(
  last: Pick<LedgerEvent, 'seq' | 'hash'> | undefined,
  fact: Pick<LedgerEvent, 'kind' | 'recordId' | 'digest' | 'at'>,
): LedgerEvent {
  const event = { seq: (last?.seq ?? 0) + 1, previous: last?.hash ?? firstPrevious, ...fact }
  return { ...event, hash: eventHash(event) }
}

export type Break = { seq: number; reason: 'missing' | 'altered' | 'unlinked' }

/** The first break in a run of events in order, or undefined when it is whole. `before` is the event that the run follows. */
export function verifyChain(
  events: Iterable<LedgerEvent>,
  before?: Pick<LedgerEvent, 'seq' | 'hash'>,
): Break | undefined {
  let last = before
  for (const event of events) {
    if (event.seq !== (last?.seq ?? 0) + 1) return { seq: (last?.seq ?? 0) + 1, reason: 'missing' }
    if (!event.previous.equals(last?.hash ?? firstPrevious)) return { seq: event.seq, reason: 'unlinked' }
    if (!event.hash.equals(eventHash(event))) return { seq: event.seq, reason: 'altered' }
    last = event
  }
  return undefined
}
