import { randomBytes } from 'node:crypto'
import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import { constantTimeEqual, symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import { instance } from '~/platform/config.server'

/** Seconds for which one code holds; a clock may be one such step behind or ahead (RFC 6238, 5.2). */
export const period = 30
const drift = [-1, 0, 1]

/** What an authenticator is set up with: 160 random bits, as RFC 4226 (4, R6) advises, in the letters of base 32. */
export const newSecret = () => base32.encode(randomBytes(20), { padding: false })

/** The secret as it is stored: readable only with the instance's own. */
export const seal = (secret: string) => symmetricEncrypt({ key: instance().authSecret, data: secret })
export const unseal = (sealed: string) => symmetricDecrypt({ key: instance().authSecret, data: sealed })

/** The address that an authenticator reads from the code in the picture (the Key URI Format). */
export const uriOf = (secret: string, issuer: string, account: string) =>
  createOTP(base32.decode(secret)).url(issuer, account)

/** The step of time at a moment. */
export const stepAt = (now: number) => Math.floor(now / 1000 / period)

export type Checked = { step: number } | 'wrong' | 'used'

/**
 * Which step of time a code of six figures is of, one before and one after `now` included; 'used' when it is of no step
 * later than `lastStep`, the last that was taken. Every step is compared in the same time (RFC 6238; ASVS 5.0, 6.5.1).
 */
export async function checkCode(secret: string, code: string, lastStep: number, now: number): Promise<Checked> {
  const otp = createOTP(base32.decode(secret))
  const steps = drift.map((by) => stepAt(now) + by).filter((step) => step >= 0)
  const codes = await Promise.all(steps.map((step) => otp.hotp(step)))
  const matching = steps.filter((_, at) => constantTimeEqual(codes[at]!, code))
  const step = matching.find((step) => step > lastStep)
  if (step !== undefined) return { step }
  return matching.length > 0 ? 'used' : 'wrong'
}
