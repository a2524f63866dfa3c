import type { ReactNode } from 'react'
import { dateFormat } from '~/platform/i18n/formats'

const day = (value: string) => new Date(`${value}T12:00:00Z`)

function format(moment: Date, locale: string, timeZone: string, style: keyof typeof styles): string {
  return dateFormat(locale, { ...styles[style], timeZone }).format(moment)
}
const styles = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  moment: { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  time: { hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

const numbers = new Map<string, Intl.NumberFormat>()

/** A day without a time zone ('2026-08-28'), in words. */
export function formatDay(value: string, locale = 'en-GB', style: 'long' | 'short' = 'long'): string {
  return format(day(value), locale, 'UTC', style)
}
/** A moment, in the reader's zone. */
export function formatMoment(value: string | Date, timeZone: string, locale = 'en-GB'): string {
  return format(new Date(value), locale, timeZone, 'moment')
}
export function formatTime(value: string | Date, timeZone: string, locale = 'en-GB'): string {
  return format(new Date(value), locale, timeZone, 'time')
}
export function formatNumber(value: number, locale = 'en-GB'): string {
  let formatter = numbers.get(locale)
  if (!formatter) numbers.set(locale, (formatter = new Intl.NumberFormat(locale)))
  return formatter.format(value)
}

/** A time zone by its name, as one reads it: "America/New York". */
export const zoneInWords = (timeZone: string): string => timeZone.replaceAll('_', ' ')

export function Day({ value, month, children }: { value: string; month?: 'long' | 'short'; children?: ReactNode }) {
  return <time dateTime={value}>{children ?? formatDay(value, 'en-GB', month)}</time>
}
export function Moment({ value, timeZone }: { value: string | Date; timeZone: string }) {
  return <time dateTime={new Date(value).toISOString()}>{formatMoment(value, timeZone)}</time>
}
