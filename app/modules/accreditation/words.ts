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

/** "a facilitator", "an advanced facilitator": by the first letter, as awards are named. */
export const articleOf = (award: string) => (/^[aeiou]/i.test(award) ? 'an' : 'a')

/** What is wrong with a number that was typed, and what to look at. */
export const mistakeIn = (
  parsed: { reason: 'empty' | 'length' | 'check' } | { reason: 'character'; character: string },
) => {
  if (parsed.reason === 'character') return m.accreditation_mistake_character({ character: parsed.character })
  return {
    empty: m.accreditation_mistake_empty,
    length: m.accreditation_mistake_length,
    check: m.accreditation_mistake_check,
  }[parsed.reason]()
}

/** "12 accreditation records since 2024. Two end within ninety days." */
export function figuresSentence(figures: {
  records: number
  isMore: boolean
  since: number | null
  ending: number
}): string {
  if (figures.records === 0) return m.accreditation_figures_none()
  const shown = new Intl.NumberFormat('en-GB').format(figures.records)
  const records = m.accreditation_figures_records({
    n: figures.records,
    shown: figures.isMore ? m.accreditation_figures_more_than({ shown }) : shown,
    year: String(figures.since),
  })
  return figures.ending === 0 ? records : `${records} ${m.accreditation_figures_ending({ n: figures.ending })}`
}

/** What the last issuing did, from the address that it led to; undefined when there is nothing to say. */
export function issuedSentence(issued: string | null, refused: string | null): string | undefined {
  const count = (text: string | null) => (text && /^\d{1,3}$/.test(text) ? Number(text) : 0)
  if (issued === null) return undefined
  const sentence = m.accreditation_issued_now({ n: count(issued) })
  return count(refused) > 0 ? `${sentence} ${m.accreditation_issued_refused({ n: count(refused) })}` : sentence
}

/** "Twelve criteria for facilitators, version 1 (twelve criteria)": what it was judged against. */
export const criteriaWords = (record: {
  criteriaCount: number
  frameworkName: string
  frameworkVersionNumber: number
}) =>
  m.accreditation_fact_criteria_version({
    criteria: countOfCriteria(record.criteriaCount),
    framework: record.frameworkName,
    version: String(record.frameworkVersionNumber),
  })
