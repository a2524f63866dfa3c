import { describe, expect, it } from 'vitest'
import { reportForm, revocationForm, registerSearch } from '~/modules/accreditation/forms'
import { statusOf, validTo } from '~/modules/accreditation/record'

describe('how long a record is valid', () => {
  it.each([
    ['2026-04-14', 3, '2029-04-14'],
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2026-12-31', 5, '2031-12-31'],
    ['2026-04-14', 0, null],
  ])('from %s for %i years: to %s', (from, years, to) => {
    expect(validTo(from, years)).toBe(to)
  })

  const revocation = { reason: 'Issued in error', at: new Date() }
  it.each([
    ['current', { validTo: '2029-04-14', revocation: null, today: '2029-04-14' }],
    ['expired', { validTo: '2029-04-14', revocation: null, today: '2029-04-15' }],
    ['current', { validTo: null, revocation: null, today: '2099-01-01' }],
    ['revoked', { validTo: '2029-04-14', revocation, today: '2026-05-01' }],
    ['revoked', { validTo: '2020-04-14', revocation, today: '2026-05-01' }],
  ])('is %s', (status, record) => {
    expect(statusOf(record)).toBe(status)
  })
})

describe('its forms', () => {
  it('give the sentence of a reason, or one’s own words', () => {
    expect(revocationForm.parse({ reason: 'error' })).toBe('Issued in error')
    expect(revocationForm.parse({ reason: 'other', other: '  Two records\n by mistake\0 ' })).toBe(
      'Two records by mistake',
    )
    for (const bad of [
      {},
      { reason: 'x' },
      { reason: 'other' },
      { reason: 'other', other: ' ' },
      { reason: 'other', other: 'x'.repeat(301) },
    ])
      expect(revocationForm.safeParse(bad).success).toBe(false)
  })

  it('take a report with or without an address', () => {
    expect(reportForm.parse({ message: ' The name\0 is another. ' })).toEqual({
      message: 'The name is another.',
      contact: '',
    })
    expect(reportForm.safeParse({ message: '  ' }).success).toBe(false)
    expect(reportForm.safeParse({ message: 'x'.repeat(4001) }).success).toBe(false)
  })

  it('leave out of a search what makes no sense there', () => {
    expect(registerSearch.parse({ q: ' a\0 ', status: 'nonsense', year: '12', after: 'x'.repeat(500) })).toEqual({
      q: 'a',
      status: '',
      year: '',
      after: '',
    })
    expect(registerSearch.parse({ status: 'revoked', year: '2026' })).toEqual({
      q: '',
      status: 'revoked',
      year: 2026,
      after: '',
    })
  })
})
