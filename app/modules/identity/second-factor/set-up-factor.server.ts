import { recordEvent } from '~/platform/audit.server'
import { Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'
import { deleteOtherSessionsOf } from '../queries.server'
import { newSecret } from './authenticator.server'
import { findSecret, lockFactor, markFactor, putRecoveryCodes, putSecret } from './factor-queries.server'
import { mailFactor } from './mail-factor-job.server'
import { newRecoveryCodes } from './recovery-codes.server'
import { takeCode } from './spend-code.server'

/** Begins to set up an authenticator; begun in another tab, it is the same one. Nothing depends on it until it is confirmed. */
export function beginFactor(actor: Actor): Promise<void> {
  authorize(actor, 'account.manage')
  return transaction(actor, async (trx) => {
    if (await lockFactor(trx, actor.personId)) throw new Refused('identity_factor_already')
    if (!(await findSecret(trx, actor.personId))) await putSecret(trx, actor.personId, newSecret())
  })
}

/**
 * Confirms it by its first code: from now on it is asked for at every sign-in, and other sessions, which were begun
 * without it, end (ASVS 5.0, 7.4.3). Resolves to the recovery codes, which are shown this once.
 */
export function confirmFactor(actor: Actor, code: string, now = Date.now()): Promise<string[]> {
  authorize(actor, 'account.manage')
  return transaction(actor, async (trx) => {
    if (await lockFactor(trx, actor.personId)) throw new Refused('identity_factor_already')
    const found = await findSecret(trx, actor.personId)
    if (!found) throw new Refused('identity_factor_not_begun')
    await takeCode(trx, actor.personId, found, code, now)
    const codes = newRecoveryCodes()
    await putRecoveryCodes(trx, actor.personId, codes)
    await markFactor(trx, actor.personId, true)
    await deleteOtherSessionsOf(trx, actor.personId, actor.sessionId)
    await recordEvent(trx, actor, 'secondFactor.setUp', { id: actor.personId })
    await mailFactor(trx, actor.personId, 'set-up')
    return codes
  })
}
