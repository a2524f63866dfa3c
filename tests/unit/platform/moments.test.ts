import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayIn, momentIn, timeIn } from '~/platform/days'

describe('a time of day in a zone', () => {
  test.each([
    ['Europe/London', '2026-11-30', '15:00', '2026-11-30T15:00:00.000Z'],
    ['Europe/London', '2026-07-01', '15:00', '2026-07-01T14:00:00.000Z'],
    ['Asia/Kolkata', '2026-07-01', '00:10', '2026-06-30T18:40:00.000Z'],
    ['America/St_Johns', '2026-12-31', '23:30', '2027-01-01T03:00:00.000Z'],
    ['Pacific/Kiritimati', '2026-01-01', '06:00', '2025-12-31T16:00:00.000Z'],
    // The clocks skip 01:00 to 02:00: half past one is half past two.
    ['Europe/London', '2026-03-29', '01:30', '2026-03-29T01:30:00.000Z'],
    // They show 01:30 twice: the first.
    ['Europe/London', '2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
    ['Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04T14:45:00.000Z'],
  ])('%s, %s %s', (zone, day, time, moment) => {
    expect(momentIn(zone, day, time).toISOString()).toBe(moment)
  })

  test('is read back from its moment, wherever the clocks don’t change that day', () => {
    const zones = ['UTC', 'Asia/Kolkata', 'Asia/Kathmandu', 'America/Argentina/Buenos_Aires', 'Pacific/Honolulu']
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
        (zone, at) => {
          const moment = new Date(Math.floor(at.getTime() / 60_000) * 60_000)
          expect(momentIn(zone, dayIn(zone, moment), timeIn(zone, moment))).toEqual(moment)
        },
      ),
    )
  })
})
