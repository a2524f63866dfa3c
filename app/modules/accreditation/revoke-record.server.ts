import { recordEvent } from '~/platform/audit.server'
import { Conflict } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'
import { findRecord } from './queries.server'
import { writeRevocation } from './write-record.server'

/**
 * Revokes a record for a reason that anyone who checks it will read. The record stays; the revocation is a new row and
 * a new ledger event, and final. Repeating the same is no error; Conflict (409) when it was revoked for another reason.
 */
export function revokeRecord(actor: Actor, recordId: string, reason: string): Promise<void> {
  return transaction(actor, async (trx) => {
    const record = requireFound(await findRecord(trx, recordId))
    authorize(actor, 'record.revoke', record)
    if (await writeRevocation(trx, record, { reason, by: actor.personId, at: new Date() })) {
      await recordEvent(trx, actor, 'record.revoked', record)
      return
    }
    const standing = (await findRecord(trx, recordId))?.revocation
    if (standing?.reason !== reason) throw new Conflict('accreditation_already_revoked')
  })
}
