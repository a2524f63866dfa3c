import { recordEvent } from '~/platform/audit.server'
import { Conflict } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'
import { appendToLedger } from './ledger-queries.server'
import { saltedDigest } from './ledger.server'
import { findRecord, insertRevocation, saltOf } from './queries.server'
import { revokedContent } from './record'

/**
 * Revokes a record for a reason that anyone who checks it will read. The record stays; the revocation is a new row and
 * a new ledger event, and final. Repeating the same is no error; Conflict (409) when it was revoked for another reason.
 */
export function revokeRecord(actor: Actor, recordId: string, reason: string): Promise<void> {
  return transaction(actor, async (trx) => {
    const record = requireFound(await findRecord(trx, recordId))
    authorize(actor, 'record.revoke', record)
    const at = new Date()
    if (!(await insertRevocation(trx, { recordId: record.id, reason, by: actor.personId, at }))) {
      const standing = (await findRecord(trx, recordId))?.revocation
      if (standing?.reason === reason) return
      throw new Conflict('accreditation_already_revoked')
    }
    const digest = saltedDigest(await saltOf(trx, record.id), revokedContent(record.id, record.number, reason, at))
    await appendToLedger(trx, { kind: 'revoked', recordId: record.id, digest, at })
    await recordEvent(trx, actor, 'record.revoked', record)
  })
}
