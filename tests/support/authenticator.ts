import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'

/** The code that an authenticator with this key shows at a moment, so many steps of thirty seconds later. */
export const codeOf = (key: string, now = Date.now(), later = 0): Promise<string> =>
  createOTP(base32.decode(key.replaceAll(' ', ''))).hotp(Math.floor(now / 30_000) + later)

/** A code of six figures that an authenticator with this key does not show within five steps of that moment. */
export async function wrongCodeOf(key: string, now = Date.now()): Promise<string> {
  const right = await Promise.all([-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5].map((later) => codeOf(key, now, later)))
  return [
    '000000',
    '111111',
    '222222',
    '333333',
    '444444',
    '555555',
    '666666',
    '777777',
    '888888',
    '999999',
    '123456',
    '654321',
  ].find((code) => !right.includes(code))!
}
