import { sql } from 'kysely'
import type { Trx } from '~db/client.server'
import type { EntryKind } from './entry-kind'
import type { OutlineEntry, OutlinePart } from './outline'

interface Row {
  part_id: string
  part_title: string
  entry_id: string | null
  kind: EntryKind
  title: string
  occurred_on: string | null
  words: number
  has_problem: boolean
  saved_at: Date | null
  device_id: string | null
  is_stale: boolean
  set_name: string | null
}

/** A log's outline, and which of its entries have saves that their projections don't show yet. One query. */
export async function outlineOf(trx: Trx, logId: string): Promise<{ parts: OutlinePart[]; stale: string[] }> {
  const { rows } = await sql<Row>`
    select p.id as part_id, p.title as part_title, e.id as entry_id, e.kind, e.title, e.occurred_on,
      j.words, j.problem is not null as has_problem, w.saved_at, w.device_id, j.seq < w.seq as is_stale, s.set_name
    from part p
    left join entry e on e.part_id = p.id and e.log_id = ${logId} and e.removed_at is null
    left join entry_projection j on j.entry_id = e.id
    left join entry_writing w on w.entry_id = e.id
    left join set_session s on s.entry_id = e.id
    where p.log_id = ${logId} and p.removed_at is null
    order by p.position, p.id, e.position, e.id`.execute(trx)
  const parts: OutlinePart[] = []
  for (const row of rows) {
    let part = parts.at(-1)
    if (part?.id !== row.part_id) {
      part = { id: row.part_id, number: parts.length + 1, title: row.part_title, words: 0, entries: [] }
      parts.push(part)
    }
    if (row.entry_id === null) continue
    part.entries.push(entryFrom(row, row.entry_id))
    part.words += row.words
  }
  return { parts, stale: rows.flatMap((row) => (row.entry_id !== null && row.is_stale ? [row.entry_id] : [])) }
}

const entryFrom = (row: Row, id: string): OutlineEntry => ({
  id,
  kind: row.kind,
  title: row.title,
  words: row.words,
  occurredOn: row.occurred_on,
  setName: row.set_name,
  savedAt: row.saved_at?.toISOString() ?? null,
  deviceId: row.device_id,
  hasProblem: row.has_problem,
})
