import { confirmedDecisionOf } from '~/modules/assessment/index.server'
import { namesOf } from '~/modules/identity/index.server'
import { criteriaOf, programmeOf } from '~/modules/programmes/index.server'
import type { Stage } from '~/modules/submissions/index.server'
import { dayIn } from '~/platform/days'
import { Refused } from '~/platform/errors.server'
import { requireFound } from '~/policy/authorize.server'
import type { Trx } from '~db/client.server'
import { appendToLedger } from './ledger-queries.server'
import { saltedDigest } from './ledger.server'
import { newNumber } from './number'
import { undrawableTexts } from './printed.server'
import { insertRecord, insertRevocation, type NewRecord, saltOf } from './queries.server'
import { issuedContent, revokedContent, validTo } from './record'

/** Time, chance and identity are passed in: the product takes them from the system, the demo from its seed. */
export interface Given {
  id: string
  at: Date
  randomBytes: (size: number) => Buffer
}

/**
 * Writes the record of a submission and its ledger event, as things stand: the holder's name and the programme's
 * settings are copied, for a certificate doesn't change. The caller has authorised it and sees to the submission's
 * state. Refused (409) without a confirmed recommendation, or when the certificate could not draw one of its texts.
 */
export async function writeRecord(trx: Trx, issuedBy: string, stage: Stage, given: Given): Promise<NewRecord> {
  const record = await draftRecord(trx, issuedBy, stage, given)
  const [undrawable] = undrawableTexts(record)
  if (undrawable) throw undrawable
  await insertRecord(trx, record)
  await appendToLedger(trx, {
    kind: 'issued',
    recordId: record.id,
    digest: saltedDigest(record.salt, issuedContent(record)),
    at: record.issuedAt,
  })
  return record
}

async function draftRecord(
  trx: Trx,
  issuedBy: string,
  stage: Stage,
  { id, at, randomBytes }: Given,
): Promise<NewRecord> {
  const decision = await confirmedDecisionOf(trx, stage.submissionId)
  if (!decision) throw new Refused('accreditation_not_confirmed')
  const holderName = requireFound((await namesOf(trx, [stage.traineeId])).get(stage.traineeId)).trim()
  const programme = await programmeOf(trx, stage.cohortId)
  const framework = await criteriaOf(trx, programme.cohort.frameworkVersionId)
  const validFrom = dayIn(programme.timeZone, at)
  return {
    id,
    number: newNumber(randomBytes),
    submissionId: stage.submissionId,
    decisionId: decision.id,
    holderId: stage.traineeId,
    holderName,
    organisationId: stage.organisationId,
    organisationName: programme.organisationName,
    programmeId: programme.id,
    programmeName: programme.name,
    award: programme.award,
    awardingBody: programme.awardingBody,
    signatoryName: programme.signatoryName,
    awardingSignatoryName: programme.awardingSignatoryName,
    frameworkName: framework.frameworkName,
    frameworkVersionNumber: framework.number,
    criteriaCount: framework.criteria.length,
    validFrom,
    validTo: validTo(validFrom, programme.validYears),
    issuedBy,
    issuedAt: at,
    salt: randomBytes(16),
  }
}

/** Writes a revocation and its ledger event; false, and nothing written, when the record is revoked already. */
export async function writeRevocation(
  trx: Trx,
  record: { id: string; number: string },
  revocation: { reason: string; by: string; at: Date },
): Promise<boolean> {
  const { reason, by, at } = revocation
  if (!(await insertRevocation(trx, { recordId: record.id, reason, by, at }))) return false
  const digest = saltedDigest(await saltOf(trx, record.id), revokedContent(record.id, record.number, reason, at))
  await appendToLedger(trx, { kind: 'revoked', recordId: record.id, digest, at })
  return true
}
