import { factsOfSession } from '~/modules/logs/session-facts'
import type { SubmittedEntry } from '~/modules/submissions/contents'
import { m } from '~/platform/i18n/messages'
import { formatDay } from '~/ui/dates'
import { diffWords, type Segment } from '~/modules/logs/compare/text-diff'

type Described = Pick<SubmittedEntry, 'entryId' | 'title' | 'occurredOn' | 'session'>

/** What stands beside an entry's text, under one name, compared with the attempt before; -1 where it wasn't, or isn't, said. */
export interface ComparedFact {
  entryId: string
  name: string
  before: 0 | -1
  after: 0 | -1
  segments: Segment[]
}

/**
 * Compares titles, days and what was kept of set sessions between two attempts, fact by fact under the same name, in the
 * later attempt's order and then for the entries that were left out. A session's facts are all there, so that they can
 * be read; a title or a day only when it changed, since the entry's heading says it.
 */
export function compareFacts(earlier: readonly Described[], later: readonly Described[]): ComparedFact[] {
  const ids = new Set([...later, ...earlier].map((entry) => entry.entryId))
  return [...ids].flatMap((entryId) => {
    const was = earlier.find((entry) => entry.entryId === entryId)
    const is = later.find((entry) => entry.entryId === entryId)
    const headings = was ? pairs(headingFacts(was), headingFacts(is)).filter(([, from, to]) => from !== to) : []
    return [...headings, ...pairs(sessionFacts(was), sessionFacts(is))].map(([name, from, to]): ComparedFact => ({
      entryId,
      name,
      before: from === '' ? -1 : 0,
      after: to === '' ? -1 : 0,
      segments: diffWords(from, to),
    }))
  })
}

const headingFacts = (entry: Described | undefined): [string, string][] =>
  entry
    ? [
        [m.outcome_changes_title_fact(), entry.title],
        [m.outcome_changes_day_fact(), entry.occurredOn ? formatDay(entry.occurredOn) : ''],
      ]
    : []
const sessionFacts = (entry: Described | undefined) => (entry?.session ? factsOfSession(entry.session) : [])

/** Facts of the same name side by side, in the later order; the ones that are gone come last. */
function pairs(earlier: [string, string][], later: [string, string][]): [name: string, from: string, to: string][] {
  const from = new Map(earlier)
  const to = new Map(later)
  return [...new Set([...to.keys(), ...from.keys()])].map((name) => [name, from.get(name) ?? '', to.get(name) ?? ''])
}
