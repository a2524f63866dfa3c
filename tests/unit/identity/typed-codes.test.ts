import fc from 'fast-check'
import { expect, test } from 'vitest'
import { authenticatorForm, eitherForm, recoveryForm } from '~/modules/identity/second-factor/forms'
import { newRecoveryCodes } from '~/modules/identity/second-factor/recovery-codes.server'
import { authenticatorCodeIn, recoveryCodeIn } from '~/modules/identity/second-factor/typed-codes'

test('ten recovery codes, each different, of signs that are not taken for each other', () => {
  const codes = newRecoveryCodes()
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{5}-[2-9A-HJKMNP-TV-Z]{5}$/)
})

test('a recovery code is read however it is typed', () => {
  for (const typed of ['7km3p-x9tqw', ' 7KM3P X9TQW ', '7KM3P–X9TQW', '7 K M 3 P X 9 T Q W'])
    expect(recoveryCodeIn(typed)).toBe('7KM3PX9TQW')
  for (const typed of ['', '7KM3P', '7KM3P-X9TQWW', '0KM3P-X9TQW', 'IKM3P-X9TQW', '402913'])
    expect(recoveryCodeIn(typed)).toBeUndefined()
})

test('an authenticator’s code is read with spaces, and with nothing else', () => {
  expect(authenticatorCodeIn('402 913')).toBe('402913')
  for (const typed of ['', '40291', '4029133', 'x402913', '٤٠٢٩١٣']) expect(authenticatorCodeIn(typed)).toBeUndefined()
})

test('nothing that is typed is both, or breaks a form', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string()), (typed) => {
      expect(authenticatorCodeIn(typed) !== undefined && recoveryCodeIn(typed) !== undefined).toBe(false)
      for (const form of [authenticatorForm, recoveryForm, eitherForm])
        for (const value of [{ code: typed }, {}, { code: [typed, typed] }]) form.safeParse(value)
    }),
  )
})

test('what is wrong is said in a sentence', () => {
  const sentence = (form: typeof eitherForm, code?: string) => form.safeParse({ code }).error?.issues[0]?.message
  expect(sentence(authenticatorForm)).toBe('Type the code that the authenticator shows.')
  expect(sentence(authenticatorForm, ' ')).toBe('Type the code that the authenticator shows.')
  expect(sentence(authenticatorForm, '7KM3P-X9TQW')).toBe('The code is six figures, such as 402913.')
  expect(sentence(recoveryForm, '402913')).toBe('A recovery code is ten letters and figures, such as 7KM3P-X9TQW.')
  expect(sentence(eitherForm, 'x')).toBe('Type the six figures that the app shows, or a recovery code of ten signs.')
  expect(sentence(eitherForm, '402 913')).toBeUndefined()
})
