/** What a record says, to its holder, to admins and on its certificate. Days are calendar days of the programme's zone. */
export interface AccreditationRecord {
  id: string
  number: string
  submissionId: string
  holderId: string
  holderName: string
  organisationId: string
  /** The organisation that leads the record's, if any. */
  leadId: string | null
  organisationName: string
  programmeName: string
  award: string
  awardingBody: string
  signatoryName: string
  awardingSignatoryName: string
  frameworkName: string
  frameworkVersionNumber: number
  criteriaCount: number
  validFrom: string
  /** The last day on which it is valid; null: without an end. */
  validTo: string | null
  issuedAt: Date
  revocation: { reason: string; at: Date } | null
  /** Today in the programme's zone, from which the status follows. */
  today: string
}

/** Live status; a revocation outweighs everything. */
export type RecordStatus = 'current' | 'expired' | 'revoked'
export const recordStatuses = ['current', 'expired', 'revoked'] as const satisfies readonly RecordStatus[]

/** A record is valid through its last day. */
export function statusOf(record: Pick<AccreditationRecord, 'validTo' | 'revocation' | 'today'>): RecordStatus {
  if (record.revocation) return 'revoked'
  return record.validTo !== null && record.validTo < record.today ? 'expired' : 'current'
}

/** The last valid day of a record from `from` for so many years: the same day of that year (28 February for the 29th); null for 0 years. */
export function validTo(from: string, years: number): string | null {
  if (years === 0) return null
  const [year, month, day] = from.split('-').map(Number) as [number, number, number]
  const date = new Date(Date.UTC(year + years, month - 1, day))
  if (date.getUTCMonth() !== month - 1) date.setUTCDate(0)
  return date.toISOString().slice(0, 10)
}

/** What the ledger's digest of an issued record covers: everything that anyone can see of it. */
export const issuedContent = (
  record: Pick<
    AccreditationRecord,
    | 'id'
    | 'number'
    | 'holderName'
    | 'award'
    | 'programmeName'
    | 'organisationName'
    | 'awardingBody'
    | 'frameworkName'
    | 'frameworkVersionNumber'
    | 'criteriaCount'
    | 'validFrom'
    | 'validTo'
    | 'issuedAt'
  >,
) => ({
  record: record.id,
  number: record.number,
  holder: record.holderName,
  award: record.award,
  programme: record.programmeName,
  issuer: record.organisationName,
  awardingBody: record.awardingBody,
  framework: record.frameworkName,
  version: record.frameworkVersionNumber,
  criteria: record.criteriaCount,
  validFrom: record.validFrom,
  validTo: record.validTo,
  issuedAt: record.issuedAt.toISOString(),
})

/** What the ledger's digest of a revocation covers. */
export const revokedContent = (recordId: string, number: string, reason: string, at: Date) => ({
  record: recordId,
  number,
  reason,
  revokedAt: at.toISOString(),
})
