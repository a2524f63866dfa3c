import { sql } from 'kysely'
import { clientKey } from '~/platform/client-key'
import { takeTurn } from '~/platform/rate-limit.server'
import { reading, type Trx } from '~db/client.server'
import { eventsOf, hashesBefore } from './ledger-queries.server'
import { canonicalJson, eventHash, eventText, firstPrevious, type LedgerEvent, saltedDigest } from './ledger.server'
import { parseNumber } from './number'
import { issuedContent, type RecordStatus, revokedContent, statusOf } from './record'

/** What anyone may know of a record: what its certificate shows, its live state, and how its ledger checks. */
export interface PublicRecord {
  number: string
  holderName: string
  award: string
  programmeName: string
  organisationName: string
  awardingBody: string
  frameworkName: string
  frameworkVersionNumber: number
  criteriaCount: number
  validFrom: string
  validTo: string | null
  status: RecordStatus
  revocation: { reason: string; on: Date } | null
  /** The record's ledger events, each with what was hashed, so that anyone can hash it again. */
  ledger: CheckedEvent[]
  /** True when every digest matches what is shown here and every event is linked to the one before. */
  ledgerChecks: boolean
}

export interface CheckedEvent {
  kind: LedgerEvent['kind']
  at: Date
  /** The content as it was digested, the salt before it, and the digest. */
  content: string
  salt: string
  digest: string
  /** The event as it was hashed, and the hash. */
  event: string
  hash: string
}

export type Verification =
  | { is: 'mistyped'; reason: 'empty' | 'length' | 'check' }
  | { is: 'mistyped'; reason: 'character'; character: string }
  | { is: 'unknown'; number: string }
  | { is: 'found'; record: PublicRecord }

interface Row {
  id: string
  number: string
  holder_name: string
  award: string
  programme_name: string
  organisation_name: string
  awarding_body: string
  framework_name: string
  framework_version_number: number
  criteria_count: number
  valid_from: string
  valid_to: string | null
  today: string
  issued_at: Date
  salt: Buffer
  revoked_at: Date | null
  revocation_reason: string | null
}

const perClient = { times: 60, seconds: 60 }

/**
 * Looks a number up as nobody in particular: mistyped (with what is wrong), unknown, or the record as the public may
 * see it. TooMany (429) after sixty look-ups in a minute from one client.
 */
export async function verifyRecord(clientAddress: string, text: string): Promise<Verification> {
  const parsed = parseNumber(text)
  if (!parsed.ok) {
    return parsed.reason === 'character'
      ? { is: 'mistyped', reason: 'character', character: parsed.character }
      : { is: 'mistyped', reason: parsed.reason }
  }
  await takeTurn(`verify:client:${clientKey(clientAddress)}`, perClient)
  return reading(null, async (trx) => {
    const { rows } = await sql<Row>`select * from app.verify_record(${parsed.number})`.execute(trx)
    return rows[0]
      ? { is: 'found', record: await publicRecord(trx, rows[0]) }
      : { is: 'unknown', number: parsed.number }
  })
}

async function publicRecord(trx: Trx, row: Row): Promise<PublicRecord> {
  const record = {
    id: row.id,
    number: row.number,
    holderName: row.holder_name,
    award: row.award,
    programmeName: row.programme_name,
    organisationName: row.organisation_name,
    awardingBody: row.awarding_body,
    frameworkName: row.framework_name,
    frameworkVersionNumber: row.framework_version_number,
    criteriaCount: row.criteria_count,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    issuedAt: row.issued_at,
  }
  const revocation = row.revoked_at && { reason: row.revocation_reason!, at: row.revoked_at }
  const events = await eventsOf(trx, row.id)
  const before = await hashesBefore(trx, events)
  const contentOf = (event: LedgerEvent) =>
    event.kind === 'issued'
      ? issuedContent(record)
      : revokedContent(row.id, row.number, revocation?.reason ?? '', revocation?.at ?? new Date(0))
  const { id: _id, issuedAt: _issuedAt, ...shown } = record
  return {
    ...shown,
    status: statusOf({ validTo: record.validTo, revocation, today: row.today }),
    revocation: revocation && { reason: revocation.reason, on: revocation.at },
    ledger: events.map((event) => ({
      kind: event.kind,
      at: event.at,
      content: canonicalJson(contentOf(event)),
      salt: row.salt.toString('hex'),
      digest: event.digest.toString('hex'),
      event: eventText(event),
      hash: event.hash.toString('hex'),
    })),
    ledgerChecks:
      // Exactly the events that there should be, so that a revocation can't be slipped in or taken out unseen.
      events.map((event) => event.kind).join() === (revocation ? 'issued,revoked' : 'issued') &&
      events.every(
        (event) =>
          saltedDigest(row.salt, contentOf(event)).equals(event.digest) &&
          eventHash(event).equals(event.hash) &&
          event.previous.equals(before.get(event.seq - 1) ?? firstPrevious),
      ),
  }
}
