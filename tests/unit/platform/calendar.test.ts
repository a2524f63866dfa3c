import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { type CalendarEvent, calendarFile } from '~/platform/calendar.server'

const read = (file: string) =>
  new ICAL.Component(ICAL.parse(file) as object as unknown[])
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one))

const meeting: CalendarEvent = {
  uid: 'meeting-1@oldpond.example',
  sequence: 3,
  summary: 'Support meeting with Zoë',
  url: 'https://meet.example.org/a',
  location: 'https://meet.example.org/a',
  startsAt: new Date('2026-11-30T15:30:00Z'),
  minutes: 45,
  remindBefore: [15],
}

test('a meeting is read by a calendar as it was meant', () => {
  const [event] = read(calendarFile([meeting], 'Oldpond'))
  expect(event!.uid).toBe(meeting.uid)
  expect(event!.sequence).toBe(3)
  expect(event!.summary).toBe('Support meeting with Zoë')
  expect(event!.startDate.toJSDate()).toEqual(meeting.startsAt)
  expect(event!.endDate.toJSDate()).toEqual(new Date('2026-11-30T16:15:00Z'))
  expect(event!.component.getFirstSubcomponent('valarm')!.getFirstPropertyValue('trigger')!.toString()).toBe('-PT15M')
})

test('a day is a whole day, wherever one is', () => {
  const [event] = read(
    calendarFile(
      [{ uid: 'd', sequence: 0, summary: 'Hand in', on: '2026-12-19', remindBefore: [10080, 1440] }],
      'Oldpond',
    ),
  )
  expect(event!.startDate.isDate).toBe(true)
  expect(event!.startDate.toString()).toBe('2026-12-19')
  expect(event!.component.getAllSubcomponents('valarm')).toHaveLength(2)
})

test('what is called off says so', () => {
  const [event] = read(calendarFile([{ ...meeting, isCancelled: true }], 'Oldpond'))
  expect(event!.component.getFirstPropertyValue('status')).toBe('CANCELLED')
})

test('any words come through, in lines of at most 75 octets', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (words) => {
      // A calendar has no other white space at the ends and no control characters.
      const summary = words.replaceAll(/\p{C}/gu, '').trim()
      const file = calendarFile([{ ...meeting, summary }], 'Oldpond')
      for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(read(file)[0]!.summary ?? '').toBe(summary)
    }),
  )
})
