import { Invalid, Refused } from '~/platform/errors.server'
import { m } from '~/platform/i18n/messages'
import type { Trx } from '~db/client.server'
import { checkCode } from './authenticator.server'
import { findSecret, lockFactor, takeRecoveryCode, takeStep } from './factor-queries.server'
import { authenticatorCodeIn } from './typed-codes'

/** How a second factor was proved. */
export type Proof = 'authenticator' | 'recovery'

/**
 * Takes a code of a person's authenticator, once: what a wrong and a used one are answered stands at the field. Refused
 * with `identity_factor_off` when the second factor was ended meanwhile.
 */
export async function spendAuthenticatorCode(trx: Trx, personId: string, code: string, now: number): Promise<void> {
  const found = (await lockFactor(trx, personId)) && (await findSecret(trx, personId))
  if (!found) throw new Refused('identity_factor_off')
  await takeCode(trx, personId, found, code, now)
}

/** Takes a recovery code, once. */
export async function spendRecoveryCode(trx: Trx, personId: string, code: string): Promise<void> {
  if (!(await lockFactor(trx, personId))) throw new Refused('identity_factor_off')
  const outcome = await takeRecoveryCode(trx, personId, code)
  if (outcome === 'wrong') throw new Invalid({ code: m.identity_recovery_wrong() })
  if (outcome === 'used') throw new Invalid({ code: m.identity_recovery_used() })
}

/** Takes either: a code of six figures is the authenticator's. */
export async function spendEitherCode(trx: Trx, personId: string, code: string, now: number): Promise<Proof> {
  if (authenticatorCodeIn(code)) {
    await spendAuthenticatorCode(trx, personId, code, now)
    return 'authenticator'
  }
  await spendRecoveryCode(trx, personId, code)
  return 'recovery'
}

/** Checks a code against a secret, and sees to it that it is not taken again. */
export async function takeCode(
  trx: Trx,
  personId: string,
  { secret, lastStep }: { secret: string; lastStep: number },
  code: string,
  now: number,
): Promise<void> {
  const checked = await checkCode(secret, code, lastStep, now)
  if (checked === 'wrong') throw new Invalid({ code: m.identity_factor_code_wrong() })
  if (checked === 'used') throw new Invalid({ code: m.identity_factor_code_used() })
  await takeStep(trx, personId, checked.step)
}
