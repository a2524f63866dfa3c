import { recordEvent } from '~/platform/audit.server'
import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'
import { countAttempt } from '../attempts.server'
import { deleteSecret, markFactor } from './factor-queries.server'
import { deleteHalvesOf } from './half-sign-in.server'
import { mailFactor } from './mail-factor-job.server'
import { spendEitherCode } from './spend-code.server'

/** Turns one's own second factor off, with a code of it: the authenticator and its recovery codes are forgotten. */
export async function endFactor(actor: Actor, code: string, clientAddress: string, now = Date.now()): Promise<void> {
  authorize(actor, 'account.manage')
  await countAttempt('second-factor-tried', { clientAddress, email: actor.email })
  await transaction(actor, async (trx) => {
    await spendEitherCode(trx, actor.personId, code, now)
    await deleteSecret(trx, actor.personId)
    await markFactor(trx, actor.personId, false)
    await deleteHalvesOf(trx, actor.personId)
    await recordEvent(trx, actor, 'secondFactor.ended', { id: actor.personId })
    await mailFactor(trx, actor.personId, 'ended')
  })
}
