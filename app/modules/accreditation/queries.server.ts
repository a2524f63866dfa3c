import { sql } from 'kysely'
import { isId } from '~/platform/ids'
import type { Trx } from '~db/client.server'
import { foldName } from './fold-name'
import type { AccreditationRecord } from './record'

const records = (trx: Trx) =>
  trx
    .selectFrom('accreditation_record as r')
    .innerJoin('organisation as o', 'o.id', 'r.organisation_id')
    .innerJoin('programme as p', 'p.id', 'r.programme_id')
    .leftJoin('record_revocation as v', 'v.record_id', 'r.id')
    .selectAll('r')
    .select(['o.lead_id', 'v.reason', 'v.revoked_at'])
    .select(sql<string>`(now() at time zone p.time_zone)::date`.as('today'))

type Row = Awaited<ReturnType<ReturnType<typeof records>['executeTakeFirstOrThrow']>>

const recordFrom = (row: Row): AccreditationRecord => ({
  id: row.id,
  number: row.number,
  submissionId: row.submission_id,
  holderId: row.holder_id,
  holderName: row.holder_name,
  organisationId: row.organisation_id,
  leadId: row.lead_id,
  organisationName: row.organisation_name,
  programmeName: row.programme_name,
  award: row.award,
  awardingBody: row.awarding_body,
  signatoryName: row.signatory_name,
  awardingSignatoryName: row.awarding_signatory_name,
  frameworkName: row.framework_name,
  frameworkVersionNumber: row.framework_version_number,
  criteriaCount: row.criteria_count,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  issuedAt: row.issued_at,
  revocation: row.revoked_at && { reason: row.reason!, at: row.revoked_at },
  today: row.today,
})

/** A record that the asker may see. */
export async function findRecord(trx: Trx, recordId: string): Promise<AccreditationRecord | undefined> {
  if (!isId(recordId)) return undefined
  const row = await records(trx).where('r.id', '=', recordId).executeTakeFirst()
  return row && recordFrom(row)
}

/** The record that was issued from a submission, if the asker may see it. */
export async function findRecordOf(trx: Trx, submissionId: string): Promise<AccreditationRecord | undefined> {
  if (!isId(submissionId)) return undefined
  const row = await records(trx).where('r.submission_id', '=', submissionId).executeTakeFirst()
  return row && recordFrom(row)
}

/** A person's own records, the newest first. */
export async function recordsHeldBy(trx: Trx, personId: string): Promise<AccreditationRecord[]> {
  const rows = await records(trx).where('r.holder_id', '=', personId).orderBy('r.issued_at', 'desc').execute()
  return rows.map(recordFrom)
}

/** The secret part of a record's digests. */
export async function saltOf(trx: Trx, recordId: string): Promise<Buffer> {
  const row = await trx
    .selectFrom('accreditation_record')
    .select('salt')
    .where('id', '=', recordId)
    .executeTakeFirstOrThrow()
  return row.salt
}

export interface NewRecord extends Omit<AccreditationRecord, 'leadId' | 'revocation' | 'today'> {
  programmeId: string
  decisionId: string
  issuedBy: string
  salt: Buffer
}

/** Writes the record and the words under which the register finds it. */
export async function insertRecord(trx: Trx, record: NewRecord): Promise<void> {
  await trx
    .insertInto('accreditation_record')
    .values({
      id: record.id,
      number: record.number,
      submission_id: record.submissionId,
      decision_id: record.decisionId,
      holder_id: record.holderId,
      holder_name: record.holderName,
      organisation_id: record.organisationId,
      organisation_name: record.organisationName,
      programme_id: record.programmeId,
      programme_name: record.programmeName,
      award: record.award,
      awarding_body: record.awardingBody,
      signatory_name: record.signatoryName,
      awarding_signatory_name: record.awardingSignatoryName,
      framework_name: record.frameworkName,
      framework_version_number: record.frameworkVersionNumber,
      criteria_count: record.criteriaCount,
      valid_from: record.validFrom,
      valid_to: record.validTo,
      salt: record.salt,
      issued_by: record.issuedBy,
      issued_at: record.issuedAt,
    })
    .execute()
  const words = foldName(record.holderName)
  if (words.length === 0) return
  await trx
    .insertInto('record_name_word')
    .values(words.map((word) => ({ organisation_id: record.organisationId, word, record_id: record.id })))
    .execute()
}

/** Writes a revocation; false when there is one already. */
export async function insertRevocation(
  trx: Trx,
  revocation: { recordId: string; reason: string; by: string; at: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('record_revocation')
    .values({
      record_id: revocation.recordId,
      reason: revocation.reason,
      revoked_by: revocation.by,
      revoked_at: revocation.at,
    })
    .onConflict((conflict) => conflict.column('record_id').doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}
