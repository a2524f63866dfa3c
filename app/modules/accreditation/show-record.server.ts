import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { reading } from '~db/client.server'
import { eventsOf } from './ledger-queries.server'
import type { LedgerKind } from './ledger.server'
import { findRecord, findRecordOf, recordsHeldBy } from './queries.server'
import { type AccreditationRecord, type RecordStatus, statusOf } from './record'

export type ShownRecord = AccreditationRecord & { status: RecordStatus }

const shown = (record: AccreditationRecord): ShownRecord => ({ ...record, status: statusOf(record) })

/** A record with its history, for its holder and for those of its organisation; NotFound for everyone else. */
export function showRecord(
  actor: Actor,
  recordId: string,
): Promise<ShownRecord & { history: { kind: LedgerKind; at: Date; seq: number }[] }> {
  return reading(actor, async (trx) => {
    const record = requireFound(await findRecord(trx, recordId))
    authorize(actor, 'record.see', record)
    const history = (await eventsOf(trx, record.id)).map(({ kind, at, seq }) => ({ kind, at, seq }))
    return { ...shown(record), history }
  })
}

/** The actor's own records, the newest first. */
export const listOwnRecords = (actor: Actor): Promise<ShownRecord[]> =>
  reading(actor, async (trx) => (await recordsHeldBy(trx, actor.personId)).map(shown))

/** The record issued from a submission, or undefined when there is none that the actor may see. */
export const recordOfSubmission = (actor: Actor, submissionId: string): Promise<ShownRecord | undefined> =>
  reading(actor, async (trx) => {
    const record = await findRecordOf(trx, submissionId)
    return record && shown(record)
  })
