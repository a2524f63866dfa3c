import { dateFormat } from '~/platform/i18n/formats'
import { m } from '~/platform/i18n/messages'
import { dayIn, daysBetween } from '~/platform/days'
import { formatDay, formatNumber, formatTime } from '~/ui/dates'
import type { Desk } from './show-desk.server'
import { hoursOf } from './session'

const small = [
  m.logs_number_0,
  m.logs_number_1,
  m.logs_number_2,
  m.logs_number_3,
  m.logs_number_4,
  m.logs_number_5,
  m.logs_number_6,
  m.logs_number_7,
  m.logs_number_8,
  m.logs_number_9,
  m.logs_number_10,
  m.logs_number_11,
  m.logs_number_12,
]

/** A count as prose has it: in words up to twelve, then in figures. */
export const inWords = (n: number): string => small[n]?.() ?? formatNumber(n)

type Counted = (inputs: { n: number; shown: string }) => string
const counted = (message: Counted) => (n: number) => message({ n, shown: inWords(n) })
const figured = (message: Counted) => (n: number) => message({ n, shown: formatNumber(n) })

export const partsInWords = counted(m.logs_count_parts)
export const weeksInWords = counted(m.logs_count_weeks)
export const daysInWords = counted(m.logs_count_days)
export const setsInWords = counted(m.logs_count_sets)
export const sessionsInWords = counted(m.logs_count_sessions)
export const entriesInWords = counted(m.logs_count_entries)
export const hoursInFigures = figured(m.logs_count_hours)
export const wordsInFigures = figured(m.count_words)
export const minutesInFigures = figured(m.logs_count_minutes)

/** Days up to two weeks, then weeks. */
export const timeInWords = (days: number): string =>
  days < 14 ? daysInWords(days) : weeksInWords(Math.round(days / 7))

/** A sentence may begin with a number in words. */
export const capitalised = (sentence: string): string =>
  sentence.replace(/^(\[?)(\p{L})/u, (_, bracket: string, letter: string) => bracket + letter.toLocaleUpperCase())

/** Where a trainee stands, in a few sentences with links to each thing (LinkedText). */
export function whereIStand(desk: Desk): string {
  const { written } = desk.words
  if (written === 0 && desk.practice.kept === 0) return [m.logs_desk_empty_log(), ...handInSentence(desk)].join(' ')
  return [writtenSentence(desk), ...criteriaSentence(desk), ...handInSentence(desk)].join(' ')
}

function writtenSentence({ words, outline, practice }: Desk): string {
  const inputs = { words: wordsInFigures(words.written), parts: partsInWords(outline.length) }
  if (practice.minutes === 0) return m.logs_desk_written(inputs)
  return m.logs_desk_written_and_kept({ ...inputs, hours: hoursKept(practice) })
}

/** "nineteen of 30 hours", or only what was kept when the programme asks for none. */
export const hoursKept = ({ minutes, hoursMin }: Desk['practice']): string =>
  hoursMin > 0
    ? m.logs_desk_hours_of({ kept: formatNumber(hoursOf(minutes)), wanted: formatNumber(hoursMin) })
    : hoursInFigures(hoursOf(minutes))

function criteriaSentence({ criteria, words }: Desk): string[] {
  const bare = criteria.filter(({ entries }) => entries === 0).length
  if (words.written === 0 || criteria.length === 0) return []
  return [
    bare === 0 ? m.logs_desk_criteria_all() : capitalised(m.logs_desk_criteria_bare({ n: bare, shown: inWords(bare) })),
  ]
}

function handInSentence({ handIn: { days, on, stands } }: Desk): string[] {
  if (stands === 'waiting') return [m.logs_desk_left_waiting()]
  if (stands === 'over') return [m.logs_desk_left_confirmed()]
  return [...(stands === 'asked' ? [m.logs_desk_left_asked()] : []), timeSentence(days, on)]
}

function timeSentence(days: number, on: string): string {
  if (days < 0) return m.logs_desk_left_over({ day: formatDay(on) })
  if (days === 0) return m.logs_desk_left_today()
  const time = timeInWords(days)
  return days > 56
    ? m.logs_desk_left_plenty({ time })
    : m.logs_desk_left({ n: days === 1 ? 1 : days < 14 ? days : Math.round(days / 7), time })
}

/** "Thursday 16 April" */
export const dayOfWeek = (day: string, locale = 'en-GB'): string =>
  dateFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  )

/** "April", or "April 2025" in another year than this. */
export const monthInWords = (month: string, today: string, locale = 'en-GB'): string =>
  formatMonth(month, { month: 'long', ...(month.slice(0, 4) !== today.slice(0, 4) && { year: 'numeric' }) }, locale)

/** "April 2025", in whatever year. */
export const monthOfYear = (month: string, locale = 'en-GB'): string =>
  formatMonth(month, { month: 'long', year: 'numeric' }, locale)

/** "Apr" */
export const monthInShort = (month: string, locale = 'en-GB'): string => formatMonth(month, { month: 'short' }, locale)

const formatMonth = (month: string, style: Intl.DateTimeFormatOptions, locale: string): string =>
  dateFormat(locale, { ...style, timeZone: 'UTC' }).format(new Date(`${month}-15T12:00:00Z`))

/** A past moment as one would say it: today at a time, a weekday within the last week, else the day. */
export function momentInWords(moment: string, today: string, timeZone: string, locale = 'en-GB'): string {
  const day = dayIn(timeZone, new Date(moment))
  const ago = daysBetween(day, today)
  const time = formatTime(moment, timeZone, locale)
  if (ago <= 0) return m.logs_moment_today({ time })
  if (ago > 6) return m.logs_moment_day({ day: formatDay(day, locale) })
  const weekday = dateFormat(locale, { weekday: 'long', timeZone }).format(new Date(moment))
  return m.logs_moment_weekday({ weekday, time })
}
