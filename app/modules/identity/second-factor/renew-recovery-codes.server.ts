import { recordEvent } from '~/platform/audit.server'
import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'
import { countAttempt } from '../attempts.server'
import { putRecoveryCodes } from './factor-queries.server'
import { mailFactor } from './mail-factor-job.server'
import { newRecoveryCodes } from './recovery-codes.server'
import { spendEitherCode } from './spend-code.server'

/** Makes ten new recovery codes in the place of those that were left; resolves to them, to be shown this once. */
export async function renewRecoveryCodes(
  actor: Actor,
  code: string,
  clientAddress: string,
  now = Date.now(),
): Promise<string[]> {
  authorize(actor, 'account.manage')
  await countAttempt('second-factor-tried', { clientAddress, email: actor.email })
  return transaction(actor, async (trx) => {
    await spendEitherCode(trx, actor.personId, code, now)
    const codes = newRecoveryCodes()
    await putRecoveryCodes(trx, actor.personId, codes)
    await recordEvent(trx, actor, 'secondFactor.codesRenewed', { id: actor.personId })
    await mailFactor(trx, actor.personId, 'renewed')
    return codes
  })
}
