import { expect, test } from 'vitest'
import { composeMail } from '~/platform/mail.server'

const mail = composeMail({
  to: 'ada@example.org',
  subject: 'Sign in & <go on>',
  paragraphs: ['Hello <b>Ada</b>,', 'here is "your" link.'],
  link: { label: 'Sign in', url: 'https://logs.example.org/sign-in/link?token=a&b=c' },
  code: { label: 'Or type', value: '042 917' },
  footer: 'You asked for this.',
})

test('both parts say the same, and the text can be read as it is', () => {
  for (const part of ['your', 'Sign in', 'Or type', '042 917', 'You asked for this.']) {
    expect(mail.text).toContain(part)
    expect(mail.html).toContain(part)
  }
  expect(mail.text).toContain('\nhttps://logs.example.org/sign-in/link?token=a&b=c\n')
})

test('nothing that was put in becomes markup', () => {
  expect(mail.html).not.toContain('<b>')
  expect(mail.html).toContain('&#60;b&#62;Ada&#60;/b&#62;')
  expect(mail.html).toContain('href="https://logs.example.org/sign-in/link?token=a&#38;b=c"')
})
