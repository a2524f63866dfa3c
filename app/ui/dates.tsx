import type { ReactNode } from 'react'

const day = (value: string) => new Date(`${value}T12:00:00Z`)

/** A day without a time zone ('2026-08-28'), in words. */
export function formatDay(value: string, locale = 'en-GB', style: 'long' | 'short' = 'long'): string {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: style === 'long' ? 'long' : 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(day(value))
}
/** A moment, in the reader's zone. */
export function formatMoment(value: string | Date, timeZone: string, locale = 'en-GB'): string {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(new Date(value))
}
export function formatTime(value: string | Date, timeZone: string, locale = 'en-GB'): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(value))
}
export const formatNumber = (value: number, locale = 'en-GB') => new Intl.NumberFormat(locale).format(value)

export function Day({ value, style, children }: { value: string; style?: 'long' | 'short'; children?: ReactNode }) {
  return <time dateTime={value}>{children ?? formatDay(value, 'en-GB', style)}</time>
}
export function Moment({ value, timeZone }: { value: string | Date; timeZone: string }) {
  return <time dateTime={new Date(value).toISOString()}>{formatMoment(value, timeZone)}</time>
}
