import type { BegunEntry } from '../../device/begun-entries'
import { neighboursOf, type OutlineEntry } from '../../outline'
import type { SurroundingsHere, WritingPage } from './page-data'

export const addressOf = ({ logId, id }: Pick<BegunEntry, 'logId' | 'id'>) => `/logs/${logId}/entries/${id}`

/** The page of an entry that is begun on this device: empty, at the end of its part. */
export function beginPage({ person, ...around }: SurroundingsHere, begun: BegunEntry, at: Date): WritingPage {
  const { id, kind, partId } = begun
  const nothingYet = { title: '', words: 0, occurredOn: null, savedAt: null }
  const listed: OutlineEntry = { id, kind, ...nothingYet, setName: null, deviceId: null, hasProblem: false }
  const outline = around.outline.map((part) =>
    part.id === partId ? { ...part, entries: [...part.entries, listed] } : part,
  )
  return {
    person,
    opened: {
      ...around,
      outline,
      ...neighboursOf(outline, id),
      entry: { id, kind, partId, ...nothingYet, createdAt: at.toISOString(), html: '', seq: 0, problem: null },
      session: null,
      readers: { sharedWith: [], comments: 0 },
      lost: [],
    },
  }
}

/** What is around an entry's page, for another entry of its log. */
export const aroundPage = ({ opened, person }: WritingPage): SurroundingsHere => ({
  person,
  log: opened.log,
  outline: opened.outline,
  pauseAfter: opened.pauseAfter,
  criteria: opened.criteria.map((criterion) => ({ ...criterion, here: 0 })),
  range: opened.range,
})
