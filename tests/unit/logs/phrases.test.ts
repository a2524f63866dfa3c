import { describe, expect, test } from 'vitest'
import { momentInWords, monthInWords, timeInWords, whereIStand } from '~/modules/logs/phrases'
import type { Desk } from '~/modules/logs/show-desk.server'

const aDesk = (given: {
  written?: number
  parts?: number
  minutes?: number
  hoursMin?: number
  bare?: number
  days?: number
  stands?: 'due' | 'asked' | 'waiting' | 'over'
}) =>
  ({
    outline: Array.from({ length: given.parts ?? 3 }),
    words: { written: given.written ?? 3418, min: 1500, max: 7000 },
    practice: { minutes: given.minutes ?? 1140, hoursMin: given.hoursMin ?? 30, kept: given.minutes === 0 ? 0 : 8 },
    criteria: Array.from({ length: 12 }, (_, at) => ({ entries: at < (given.bare ?? 3) ? 0 : 1 })),
    handIn: { on: '2026-08-28', days: given.days ?? 133, weeks: 19, stands: given.stands ?? 'due' },
  }) as unknown as Desk

describe('where I stand', () => {
  test.each([
    [
      {},
      'You have written [3,418 words](#log) in three parts and kept [19 of 30 hours](#hours) of practice. [Three criteria](#missing) have no evidence yet. There are 19 weeks left, which is plenty.',
    ],
    [
      { bare: 1, parts: 1, written: 1, minutes: 0, days: 9 },
      'You have written [1 word](#log) in one part. [One criterion](#missing) has no evidence yet. There are nine days left.',
    ],
    [
      { bare: 0, minutes: 75, hoursMin: 0, days: 1 },
      'You have written [3,418 words](#log) in three parts and kept [1.25 hours](#hours) of practice. Every criterion has evidence. There is one day left.',
    ],
    [
      { written: 0, minutes: 0, days: 0 },
      'Your log is open and empty. A first entry can be one line. Today is the last day to hand in.',
    ],
    [
      { written: 0, minutes: 0, days: -3 },
      'Your log is open and empty. A first entry can be one line. The day to hand in was 28 August 2026.',
    ],
    [
      { written: 0, minutes: 0, stands: 'waiting' as const },
      'Your log is open and empty. A first entry can be one line. What you handed in is with your assessor; you can go on writing.',
    ],
    [
      { bare: 0, minutes: 0, days: 56, stands: 'asked' as const },
      'You have written [3,418 words](#log) in three parts. Every criterion has evidence. Your assessor asks for a little more before you can be accredited. There are eight weeks left.',
    ],
    [
      { bare: 0, minutes: 0, days: -3, stands: 'over' as const },
      'You have written [3,418 words](#log) in three parts. Every criterion has evidence. Your log is confirmed, and nothing more is due.',
    ],
  ])('%j', (given, expected) => expect(whereIStand(aDesk(given))).toBe(expected))
})

test.each([
  ['2026-04-16T13:32:00Z', 'today at 14:32'],
  ['2026-04-15T21:47:00Z', 'on Wednesday at 22:47'],
  ['2026-04-15T23:30:00Z', 'today at 00:30'],
  ['2026-04-10T12:00:00Z', 'on Friday at 13:00'],
  ['2026-04-09T12:00:00Z', 'on 9 April 2026'],
])('%s is said as %s', (moment, expected) => {
  expect(momentInWords(moment, '2026-04-16', 'Europe/London')).toBe(expected)
})

test('months name their year when it is another', () => {
  expect(monthInWords('2026-02', '2026-04-16')).toBe('February')
  expect(monthInWords('2025-12', '2026-04-16')).toBe('December 2025')
})

test('time is said in days up to two weeks', () => {
  expect([1, 13, 14, 60].map(timeInWords)).toEqual(['one day', '13 days', 'two weeks', 'nine weeks'])
})
