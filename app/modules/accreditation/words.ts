import { m } from '~/platform/i18n/messages'

const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const short = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

/** A day (`2026-04-14`) in words: 14 April 2026. */
export const longDate = (day: string) => long.format(new Date(`${day}T00:00:00Z`))
/** A day for a table: 14 Apr 2026. */
export const shortDate = (day: string) => short.format(new Date(`${day}T00:00:00Z`))

/** "twelve criteria": small numbers in words. */
export const countOfCriteria = (count: number) =>
  m.accreditation_count_criteria({ n: String(count), shown: String(count) })
