import { randomBytes, randomUUID } from 'node:crypto'
import { confirmedDecisionOf } from '~/modules/assessment/index.server'
import { nameOf } from '~/modules/identity/index.server'
import { criteriaOf, programmeOf } from '~/modules/programmes/index.server'
import { advance, lockStage, type Stage } from '~/modules/submissions/index.server'
import { factsOf } from '~/modules/submissions/stage'
import { recordEvent } from '~/platform/audit.server'
import { dayIn } from '~/platform/days'
import { Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { transaction, type Trx } from '~db/client.server'
import { undrawable } from './certificate-fonts.server'
import { appendToLedger } from './ledger-queries.server'
import { saltedDigest } from './ledger.server'
import { newNumber } from './number'
import { findRecordOf, insertRecord, type NewRecord } from './queries.server'
import { issuedContent, validTo } from './record'

export interface Issued {
  recordId: string
  number: string
  /** False when the record was there already. */
  isNew: boolean
}

/**
 * Issues the accreditation record of a confirmed recommendation: number, ledger event, and the submission's last step,
 * in one transaction. Issuing again, at the same time or later, gives the same record. Refused (409) when the
 * submission isn't confirmed (any more), or when the certificate could not draw the holder's name.
 */
export function issueRecord(actor: Actor, submissionId: string): Promise<Issued> {
  return transaction(actor, async (trx) => {
    const stage = requireFound(await lockStage(trx, submissionId))
    authorize(actor, 'record.issue', factsOf(stage))
    const standing = await findRecordOf(trx, submissionId)
    if (standing) return { recordId: standing.id, number: standing.number, isNew: false }

    await advance(trx, actor, stage, 'record', 'admin')
    const record = await draftRecord(trx, actor, stage)
    await insertRecord(trx, record)
    await appendToLedger(trx, {
      kind: 'issued',
      recordId: record.id,
      digest: saltedDigest(record.salt, issuedContent(record)),
      at: record.issuedAt,
    })
    await recordEvent(trx, actor, 'record.issued', record)
    return { recordId: record.id, number: record.number, isNew: true }
  })
}

async function draftRecord(trx: Trx, actor: Actor, stage: Stage): Promise<NewRecord> {
  const decision = await confirmedDecisionOf(trx, stage.submissionId)
  if (!decision) throw new Refused('accreditation_not_confirmed')
  const holderName = requireFound(await nameOf(trx, stage.traineeId)).trim()
  const letters = undrawable(holderName)
  if (letters.length > 0)
    throw new Refused('accreditation_name_undrawable', { name: holderName, letters: letters.join(' ') })
  const programme = await programmeOf(trx, stage.cohortId)
  const framework = await criteriaOf(trx, programme.cohort.frameworkVersionId)
  const issuedAt = new Date()
  const validFrom = dayIn(programme.timeZone, issuedAt)
  return {
    id: randomUUID(),
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
    issuedBy: actor.personId,
    issuedAt,
    salt: randomBytes(16),
  }
}
