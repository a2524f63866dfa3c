import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { accountForm, codeForm, firstAdminForm, signInForm } from '~/modules/identity/forms'

const problems = (schema: z.ZodType, value: unknown) => {
  const result = schema.safeParse(value)
  return result.success
    ? {}
    : Object.fromEntries(result.error.issues.map((issue) => [issue.path.join('.'), issue.message]))
}

describe('an address', () => {
  test.each([
    ['  Ada@Example.ORG ', 'ada@example.org'],
    ['mailto:ada@example.org', 'ada@example.org'],
    ["o'brien+log@sub.example.co.uk", "o'brien+log@sub.example.co.uk"],
  ])('%j is read as %s', (typed, email) => expect(signInForm.parse({ email: typed }).email).toBe(email))

  test.each([
    'ada',
    'ada@',
    '@example.org',
    'ada@example',
    'a b@example.org',
    'ada@exa mple.org',
    'ada@-x.org',
    'ada@example.org\nBcc: eve@example.org',
    `${'a'.repeat(250)}@example.org`,
    'x'.repeat(5000),
  ])('%j is none', (email) =>
    expect(problems(signInForm, { email })).toEqual({
      email: 'Type an e-mail address in full, such as name@example.org.',
    }),
  )
  test.each([{}, { email: '' }, { email: '  ' }, { email: ['a@example.org', 'b@example.org'] }])(
    '%j is missing',
    (form) => expect(problems(signInForm, form)).toEqual({ email: 'Type your e-mail address.' }),
  )
})

test.each([
  ['402913', '402913'],
  [' 402 913\n', '402913'],
  ['402-913', '402913'],
])('the code %j is read as %s', (typed, code) =>
  expect(codeForm.parse({ email: 'a@example.org', code: typed }).code).toBe(code),
)
test.each([
  ['', 'Type the code from the mail.'],
  ['40291', 'The code is six figures, such as 402913.'],
  ['4029133', 'The code is six figures, such as 402913.'],
  ['４０２９１３', 'The code is six figures, such as 402913.'],
  ['abcdef', 'The code is six figures, such as 402913.'],
])('the code %j is refused', (code, sentence) =>
  expect(problems(codeForm, { email: 'a@example.org', code })).toEqual({ code: sentence }),
)

test('the console’s code is read however it is copied', () => {
  const form = { name: 'Ada', email: 'a@example.org', organisation: 'Reedbank' }
  for (const code of ['ABCD-2345-EFGH-6789', 'abcd2345efgh6789', ' ABCD 2345 EFGH 6789 '])
    expect(firstAdminForm.parse({ ...form, code }).code).toBe('ABCD2345EFGH6789')
  expect(Object.keys(problems(firstAdminForm, {}))).toEqual(['code', 'name', 'email', 'organisation'])
})

test('a time zone is one that the clock knows', () => {
  expect(accountForm.parse({ name: ' Łucja\u202E  Żak ', timeZone: 'Europe/Warsaw' })).toEqual({
    name: 'Łucja Żak',
    timeZone: 'Europe/Warsaw',
  })
  // Their older names are those that every clock here knows.
  for (const [name, zone] of [
    ['Asia/Kolkata', 'Asia/Calcutta'],
    ['Europe/Kyiv', 'Europe/Kiev'],
  ])
    expect([name, zone]).toContain(accountForm.parse({ name: 'Ada', timeZone: name }).timeZone)
  for (const timeZone of ['', 'Europe/Atlantis', '../../etc/passwd', 'constructor', '+05:00'])
    expect(problems(accountForm, { name: 'Ada', timeZone })).toHaveProperty('timeZone')
})
