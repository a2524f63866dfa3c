import { createEvents, type DateArray, type EventAttributes } from 'ics'

interface Common {
  /** The same for every version of one event. */
  uid: string
  /** Higher with every change (RFC 5545, 3.8.7.4). */
  sequence: number
  summary: string
  description?: string
  /** Where more stands, or where one joins. */
  url?: string
  location?: string
  isCancelled?: boolean
  /** When to be reminded, in minutes before it begins. */
  remindBefore: readonly number[]
}
/** Something at a moment, or on a whole day ('2026-12-19') wherever one is. */
export type CalendarEvent = Common & ({ startsAt: Date; minutes: number } | { on: string })

/** A calendar file (RFC 5545) of these events; moments are in UTC, so that every calendar shows them in its own zone. */
export function calendarFile(events: readonly CalendarEvent[], product: string): string {
  const { value, error } = createEvents(events.map(attributesOf), { productId: `-//${product}//EN`, method: 'PUBLISH' })
  if (error || !value) throw error ?? new Error('No calendar file')
  return value
}

/** The answer that a browser saves, or hands to the calendar. */
export const calendarResponse = (file: string, name: string): Response =>
  new Response(file, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.ics"`,
      'Cache-Control': 'private, no-store',
    },
  })

function attributesOf(event: CalendarEvent): EventAttributes {
  return {
    uid: event.uid,
    sequence: event.sequence,
    title: event.summary,
    description: event.description,
    url: event.url,
    location: event.location,
    status: event.isCancelled ? 'CANCELLED' : 'CONFIRMED',
    alarms: event.remindBefore.map((minutes) => ({
      action: 'display',
      description: event.summary,
      trigger: { minutes, before: true },
    })),
    ...timesOf(event),
  }
}

function timesOf(event: CalendarEvent) {
  if ('on' in event) {
    const [year, month, day] = event.on.split('-').map(Number) as [number, number, number]
    return { start: [year, month, day] as DateArray, duration: { days: 1 }, busyStatus: 'FREE' as const }
  }
  const { startsAt: at } = event
  return {
    start: [
      at.getUTCFullYear(),
      at.getUTCMonth() + 1,
      at.getUTCDate(),
      at.getUTCHours(),
      at.getUTCMinutes(),
    ] as DateArray,
    startInputType: 'utc' as const,
    startOutputType: 'utc' as const,
    duration: { minutes: event.minutes },
  }
}
