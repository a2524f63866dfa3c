import { dateFormat } from './i18n/formats'

/** The calendar day ('2026-08-28') that a moment falls on in an IANA time zone. */
export function dayIn(timeZone: string, moment: Date): string {
  const parts = dateFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    .formatToParts(moment)
    .map((part) => [part.type, part.value])
  const { year, month, day } = Object.fromEntries(parts) as Record<string, string>
  return `${year}-${month}-${day}`
}

/** The day that many days after (before, when negative) a day. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** Whole days from one day to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** The moment at which a calendar day ends in an IANA time zone: the first moment of the next day there. */
export function endOfDay(timeZone: string, day: string): Date {
  const midnight = Date.parse(`${addDays(day, 1)}T00:00:00Z`)
  // The zone's offset is asked twice: it may change between the first guess and midnight there.
  const guess = midnight - offsetAt(timeZone, midnight)
  return new Date(midnight - offsetAt(timeZone, guess))
}

/**
 * The moment at which the clocks of an IANA time zone show a time ('15:30') on a day. One that they skip (in spring) is
 * the moment as long after the skip; of one that they show twice (in autumn) it is the first.
 */
export function momentIn(timeZone: string, day: string, time: string): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`)
  const guesses = [wanted - offsetAt(timeZone, wanted - 86_400_000), wanted - offsetAt(timeZone, wanted + 86_400_000)]
  const right = guesses.filter((guess) => guess + offsetAt(timeZone, guess) === wanted)
  return new Date(right.length > 0 ? Math.min(...right) : Math.max(...guesses))
}

/** What the clocks of an IANA time zone show at a moment, as '15:30'. */
export const timeIn = (timeZone: string, moment: Date): string =>
  new Date(moment.getTime() + offsetAt(timeZone, moment.getTime())).toISOString().slice(11, 16)

/** Milliseconds by which a zone's clocks are ahead of UTC at a moment. */
function offsetAt(timeZone: string, moment: number): number {
  const { year, month, day, hour, minute, second } = Object.fromEntries(
    dateFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      hourCycle: 'h23',
    })
      .formatToParts(moment)
      .map((part) => [part.type, Number(part.value)]),
  ) as Record<string, number>
  return Date.UTC(year!, month! - 1, day, hour, minute, second) - Math.floor(moment / 1000) * 1000
}

/** The hour of the day, 0 to 23, at a moment in an IANA time zone. */
export const hourIn = (timeZone: string, moment: Date): number =>
  Number(dateFormat('en-GB', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(moment))
