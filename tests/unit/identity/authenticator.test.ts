import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import { describe, expect, test } from 'vitest'
import {
  checkCode,
  newSecret,
  seal,
  stepAt,
  unseal,
  uriOf,
} from '~/modules/identity/second-factor/authenticator.server'
import { readConfig, useInstance } from '~/platform/config.server'

/* The secret of the tables in RFC 4226, appendix D, and RFC 6238, appendix B (SHA-1). */
const ascii = '12345678901234567890'
const secret = base32.encode(ascii, { padding: false })
const none = 0

test.each([
  [0, '755224'],
  [1, '287082'],
  [2, '359152'],
  [3, '969429'],
  [4, '338314'],
  [5, '254676'],
  [6, '287922'],
  [7, '162583'],
  [8, '399871'],
  [9, '520489'],
])('RFC 4226, appendix D: count %i is %s', async (count, code) => {
  expect(await createOTP(ascii).hotp(count)).toBe(code)
})

test.each([
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
])('RFC 6238, appendix B: at %i seconds the code ends in the figures of %s', async (seconds, whole) => {
  expect(await createOTP(ascii, { digits: 8 }).hotp(stepAt(seconds * 1000))).toBe(whole)
  const step = stepAt(seconds * 1000)
  expect(await checkCode(secret, whole.slice(2), none, seconds * 1000)).toEqual({ step })
})

describe('a code', () => {
  const now = 1111111111_000
  const step = stepAt(now)
  const code = (later: number) => createOTP(ascii).hotp(step + later)

  test.each([-1, 0, 1])('%i steps away is taken, as its own step', async (later) => {
    expect(await checkCode(secret, await code(later), none, now)).toEqual({ step: step + later })
  })
  test.each([-3, -2, 2, 3])('%i steps away is wrong', async (later) => {
    expect(await checkCode(secret, await code(later), none, now)).toBe('wrong')
  })
  test('of a step that was taken, or of one before it, is used', async () => {
    expect(await checkCode(secret, await code(0), step, now)).toBe('used')
    expect(await checkCode(secret, await code(-1), step, now)).toBe('used')
    expect(await checkCode(secret, await code(1), step, now)).toEqual({ step: step + 1 })
  })
  test.each(['', '1', '12345', '1234567', '۱۲۳۴۵۶', 'abcdef'])('%j is wrong', async (typed) => {
    expect(await checkCode(secret, typed, none, now)).toBe('wrong')
  })
})

test('a new secret has 160 bits and is never the same', () => {
  const secrets = Array.from({ length: 50 }, newSecret)
  for (const one of secrets) {
    expect(one).toMatch(/^[A-Z2-7]{32}$/)
    expect(base32.decode(one)).toHaveLength(20)
  }
  expect(new Set(secrets).size).toBe(50)
})

test('the address for the authenticator names the product and the person, and holds the secret', () => {
  const uri = new URL(uriOf(secret, 'Oldpond', 'ada+x@example.org'))
  expect(uri.protocol + uri.host).toBe('otpauth:totp')
  expect(decodeURIComponent(uri.pathname)).toBe('/Oldpond:ada+x@example.org')
  expect(Object.fromEntries(uri.searchParams)).toEqual({ secret, issuer: 'Oldpond', digits: '6', period: '30' })
})

test('what is stored can be read with the instance’s secret alone, and not when it was changed', async () => {
  const as = (authSecret: string) => useInstance({ ...readConfig({ DEMO: '1' }), authSecret, isDemo: true })
  as('one secret of the tests, long enough')
  const sealed = await seal(secret)
  expect(sealed).not.toContain(secret)
  expect(await seal(secret)).not.toBe(sealed)
  expect(await unseal(sealed)).toBe(secret)
  await expect(unseal(sealed.replace(/..$/, (end) => (end === '00' ? '11' : '00')))).rejects.toThrow()
  as('another secret of the tests, long too')
  await expect(unseal(sealed)).rejects.toThrow()
})
