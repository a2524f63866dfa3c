import { sql } from 'kysely'
import type { Trx } from '~db/client.server'
import { type LedgerEvent, type LedgerKind, nextEvent } from './ledger.server'

const columns = ['seq', 'previous', 'hash', 'kind', 'record_id', 'digest', 'at'] as const
type Row = { seq: number; previous: Buffer; hash: Buffer; kind: string; record_id: string; digest: Buffer; at: Date }

const eventFrom = (row: Row): LedgerEvent => ({
  seq: Number(row.seq),
  previous: row.previous,
  hash: row.hash,
  kind: row.kind as LedgerKind,
  recordId: row.record_id,
  digest: row.digest,
  at: row.at,
})

// 'ledger' in ASCII: the one lock that writers of the chain take. It is held until the transaction ends.
const lockKey = '0x6c6564676572'

/** Adds an event to the end of the chain, in the transaction that writes what it tells of. Writers queue, so that the chain has neither holes nor forks. */
export async function appendToLedger(
  trx: Trx,
  fact: Pick<LedgerEvent, 'kind' | 'recordId' | 'digest' | 'at'>,
): Promise<LedgerEvent> {
  await sql`select pg_advisory_xact_lock(${sql.lit(Number(lockKey))})`.execute(trx)
  // A statement of its own: it must see what the writer before committed while this one waited.
  const last = await trx
    .selectFrom('ledger_event')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const event = nextEvent(last && { seq: Number(last.seq), hash: last.hash }, fact)
  await trx
    .insertInto('ledger_event')
    .values({
      seq: event.seq,
      previous: event.previous,
      hash: event.hash,
      kind: event.kind,
      record_id: event.recordId,
      digest: event.digest,
      at: event.at,
    })
    .execute()
  return event
}

/** A record's events, the first one first. */
export async function eventsOf(trx: Trx, recordId: string): Promise<LedgerEvent[]> {
  const rows = await trx
    .selectFrom('ledger_event')
    .select(columns)
    .where('record_id', '=', recordId)
    .orderBy('seq')
    .execute()
  return rows.map(eventFrom)
}

/** The hash of the event before, of each event that has one. */
export async function hashesBefore(trx: Trx, events: readonly LedgerEvent[]): Promise<Map<number, Buffer>> {
  const wanted = events.map((event) => event.seq - 1).filter((seq) => seq > 0)
  if (wanted.length === 0) return new Map()
  const rows = await trx.selectFrom('ledger_event').select(['seq', 'hash']).where('seq', 'in', wanted).execute()
  return new Map(rows.map((row) => [Number(row.seq), row.hash]))
}

/** A stretch of the chain after `seq`, in order. */
export async function ledgerAfter(trx: Trx, seq: number, limit: number): Promise<LedgerEvent[]> {
  const rows = await trx
    .selectFrom('ledger_event')
    .select(columns)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute()
  return rows.map(eventFrom)
}
