import { describe, expect, test } from 'vitest'
import { lastWords, partOfDay, timeLeft, weekOf } from '~/modules/logs/desk'
import { endOfDay } from '~/platform/days'

describe('the day of handing in', () => {
  test.each([
    // now, zone of the programme, zone of the person, days, ends elsewhere at
    ['2026-08-27T12:00:00Z', 'Europe/London', 'Europe/London', 1, null],
    ['2026-08-28T22:59:00Z', 'Europe/London', 'Europe/London', 0, null],
    ['2026-08-28T23:00:00Z', 'Europe/London', 'Europe/London', -1, null],
    ['2026-08-28T12:00:00Z', 'Europe/London', 'Europe/Copenhagen', 0, '2026-08-28T23:00:00.000Z'],
    ['2026-08-28T12:00:00Z', 'Pacific/Auckland', 'Europe/London', -1, '2026-08-28T12:00:00.000Z'],
    ['2026-08-28T12:00:00Z', 'Europe/London', 'Europe/Lisbon', 0, null],
  ])('at %s, %s seen from %s: %i days', (now, programme, person, days, endsAt) => {
    const left = timeLeft(new Date(now), '2026-08-28', programme, person)
    expect(left.days).toBe(days)
    expect(left.endsAt?.toISOString() ?? null).toBe(endsAt)
  })

  test.each([
    ['Europe/London', '2026-03-28', '2026-03-29T00:00:00.000Z'],
    ['Europe/London', '2026-03-29', '2026-03-29T23:00:00.000Z'],
    ['America/New_York', '2026-11-01', '2026-11-02T05:00:00.000Z'],
    ['Asia/Kathmandu', '2026-01-31', '2026-01-31T18:15:00.000Z'],
  ])('a day in %s, %s, ends at %s, on days when clocks change too', (zone, day, end) => {
    expect(endOfDay(zone, day).toISOString()).toBe(end)
  })
})

test.each([
  ['2026-02-01', { week: 1, of: 30 }],
  ['2026-02-08', { week: 2, of: 30 }],
  ['2026-08-28', { week: 30, of: 30 }],
  ['2026-01-31', null],
  ['2026-09-10', null],
])('%s is in week %j', (today, expected) => {
  expect(weekOf(today, '2026-02-01', '2026-08-28')).toEqual(expected)
})

test.each([
  [3, 'evening'],
  [4, 'morning'],
  [12, 'afternoon'],
  [18, 'evening'],
] as const)('%i o’clock is %s', (hour, expected) => expect(partOfDay(hour)).toBe(expected))

test.each([
  ['short enough', 'short enough'],
  ['ends in spaces  \n', 'ends in spaces'],
  [`${'long '.repeat(50)}and then the end`, `… ${'long '.repeat(2)}and then the end`],
  ['x'.repeat(60), `… ${'x'.repeat(30)}`],
])('last words', (text, expected) => expect(lastWords(text, 30)).toBe(expected))
