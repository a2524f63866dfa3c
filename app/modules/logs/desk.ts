import { daysBetween, endOfDay, dayIn } from '~/platform/days'

/** How long until the day of handing in. */
export interface TimeLeft {
  /** Whole days until the last day on which one can hand in, in the programme's zone; negative once it is over. */
  days: number
  /** Full weeks left, rounded to the nearest. */
  weeks: number
  /** The moment it ends, as the person's clock shows it, when that is another day or hour than midnight there; else null. */
  endsAt: Date | null
}

/** Time left until a programme's hand-in day ends at midnight in its own zone. */
export function timeLeft(now: Date, handInOn: string, programmeZone: string, personZone: string): TimeLeft {
  const days = daysBetween(dayIn(programmeZone, now), handInOn)
  const end = endOfDay(programmeZone, handInOn)
  const isElsewhere = endOfDay(personZone, handInOn).getTime() !== end.getTime()
  return { days, weeks: Math.round(days / 7), endsAt: isElsewhere ? end : null }
}

/** Which week of a cohort it is, from 1, and of how many; null before it begins and after it ends. */
export function weekOf(today: string, startsOn: string, handInOn: string): { week: number; of: number } | null {
  const day = daysBetween(startsOn, today)
  const of = Math.ceil((daysBetween(startsOn, handInOn) + 1) / 7)
  const week = Math.floor(day / 7) + 1
  return day < 0 || week > of ? null : { week, of }
}

export type PartOfDay = 'morning' | 'afternoon' | 'evening'

export const partOfDay = (hour: number): PartOfDay =>
  hour >= 4 && hour < 12 ? 'morning' : hour >= 12 && hour < 18 ? 'afternoon' : 'evening'

/** The last words of a text: its end, from the beginning of a word, at most about `length` characters. Line breaks are kept. */
export function lastWords(text: string, length = 160): string {
  const end = text.trimEnd()
  if (end.length <= length) return end
  const tail = end.slice(-length)
  const from = tail.search(/\s\S/)
  return `… ${(from < 0 ? tail : tail.slice(from)).trimStart()}`
}
