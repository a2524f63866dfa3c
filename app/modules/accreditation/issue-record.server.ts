import { randomBytes, randomUUID } from 'node:crypto'
import { advance, lockStage } from '~/modules/submissions/index.server'
import { factsOf } from '~/modules/submissions/stage'
import { recordEvent } from '~/platform/audit.server'
import { Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'
import { findRecordOf } from './queries.server'
import { writeRecord } from './write-record.server'

export interface Issued {
  recordId: string
  number: string
  /** False when the record was there already. */
  isNew: boolean
}

/**
 * Issues the accreditation record of a confirmed recommendation: record, ledger event, and the submission's last step,
 * in one transaction. Issuing again, at the same time or later, gives the same record. Refused (409) when the
 * submission isn't confirmed (any more), or when the certificate could not draw one of its texts.
 */
export function issueRecord(actor: Actor, submissionId: string): Promise<Issued> {
  return transaction(actor, async (trx) => {
    const stage = requireFound(await lockStage(trx, submissionId))
    authorize(actor, 'record.issue', factsOf(stage))
    const standing = await findRecordOf(trx, submissionId)
    if (standing) return { recordId: standing.id, number: standing.number, isNew: false }

    if (stage.state === 'confirmed' && stage.releasedAt === null) throw new Refused('accreditation_refused_held')
    await advance(trx, actor, stage, 'record', 'admin')
    const record = await writeRecord(trx, actor.personId, stage, { id: randomUUID(), at: new Date(), randomBytes })
    await recordEvent(trx, actor, 'record.issued', record)
    return { recordId: record.id, number: record.number, isNew: true }
  })
}
