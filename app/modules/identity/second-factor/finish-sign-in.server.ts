import { Invalid, Refused } from '~/platform/errors.server'
import { transaction, type Trx } from '~db/client.server'
import { countAttempt } from '../attempts.server'
import { beginSession } from '../auth.server'
import { completeSignIn, isBegun, refusalOf, type SignedIn } from '../begin-session.server'
import type { Browser } from '../browser.server'
import { type HalfSignIn, spendHalf, takeTry } from './half-sign-in.server'
import { mailFactor } from './mail-factor-job.server'
import { type Proof, spendAuthenticatorCode, spendRecoveryCode } from './spend-code.server'

/** Signs in whoever has proved their address in this browser and knows the code of their authenticator. */
export const finishByAuthenticator = (token: string | undefined, code: string, browser: Browser, now = Date.now()) =>
  finish(token, browser, 'authenticator', (trx, { personId }) => spendAuthenticatorCode(trx, personId, code, now))

/** Signs in whoever has proved their address in this browser and holds an unused recovery code; they are told by mail. */
export const finishByRecoveryCode = (token: string | undefined, code: string, browser: Browser) =>
  finish(token, browser, 'recovery', async (trx, { personId }) => {
    await spendRecoveryCode(trx, personId, code)
    await mailFactor(trx, personId, 'recovered')
  })

async function finish(
  token: string | undefined,
  browser: Browser,
  second: Proof,
  prove: (trx: Trx, half: HalfSignIn) => Promise<void>,
): Promise<SignedIn> {
  const half = await takeTry(token)
  await countAttempt('second-factor-tried', { clientAddress: browser.clientAddress, email: half.email })
  await transaction(half, async (trx) => {
    await prove(trx, half)
    await spendHalf(trx, token!)
  }).catch((error: unknown) => {
    throw error instanceof Invalid && half.triesLeft === 0 ? new Refused('identity_half_tries') : error
  })
  const begun = await beginSession(half.personId, browser, true)
  if (!isBegun(begun)) throw refusalOf(begun)
  return completeSignIn(begun, browser, half.how, { second, returnTo: half.returnTo })
}
