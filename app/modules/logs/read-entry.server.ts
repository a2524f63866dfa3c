import { sql } from 'kysely'
import { peopleById } from '~/modules/identity/index.server'
import { NotFound } from '~/platform/errors.server'
import { isId } from '~/platform/ids'
import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import type { Trx } from '~db/client.server'
import { readingUpToDate } from './bring-up-to-date.server'
import type { EntryKind } from './entry-kind'
import type { Language } from './language'
import type { NamedEntry } from './outline'
import type { SetSession } from './session'
import { findSession } from './session-queries.server'
import { commentsOf } from './sharing/comment-queries.server'
import { placeComments, type PlacedComment } from './sharing/place-comments'

export interface EntryToRead {
  id: string
  logId: string
  /** Of the log. */
  language: Language
  kind: EntryKind
  title: string
  occurredOn: string | null
  setName: string | null
  partId: string
  /** From 1, by its place. */
  partNumber: number
  partTitle: string
  words: number
  html: string
  savedAt: string | null
  hasProblem: boolean
  /** With a supporter, now. */
  isShared: boolean
  session: SetSession | null
  /** What supporters said to it, in its order; those about the whole of it, or about words that are gone, come last. */
  comments: (PlacedComment & { by: string })[]
  previous: NamedEntry | null
  next: NamedEntry | null
}

/** One entry for its trainee to read, as of the newest save: one query, one more for a set session and two where somebody commented. NotFound: not there, taken out, or not theirs. */
export async function readEntry(actor: Actor, entryId: string): Promise<EntryToRead> {
  if (!isId(entryId)) throw new NotFound()
  const { entry } = await readingUpToDate(actor, async (trx) => {
    const row = await findReadable(trx, entryId)
    if (!row) throw new NotFound()
    authorize(actor, 'log.read', { traineeId: row.trainee_id })
    const session = row.kind === 'session' ? ((await findSession(trx, entryId)) ?? null) : null
    const comments = row.has_comments ? await commentsOn(trx, entryId, row.plain) : []
    return { stale: row.is_stale ? [entryId] : [], entry: { ...entryFrom(row), session, comments } }
  })
  return entry
}

interface Row {
  id: string
  log_id: string
  trainee_id: string
  language: Language
  kind: EntryKind
  title: string
  occurred_on: string | null
  set_name: string | null
  part_id: string
  part_number: number
  part_title: string
  words: number
  html: string
  /** Empty where nobody commented. */
  plain: string
  has_comments: boolean
  saved_at: Date | null
  has_problem: boolean
  is_shared: boolean
  is_stale: boolean
  previous: NamedEntry | null
  next: NamedEntry | null
}

// The neighbours come from the order of the whole log, which is a handful of narrow rows.
async function findReadable(trx: Trx, entryId: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    with numbered as (
      select id, title, position, row_number() over (order by position, id) as number from part
      where log_id = (select log_id from entry where id = ${entryId}) and removed_at is null
    ), place as (
      select o.id, p.number as part_number, p.title as part_title, lag(${neighbour}) over log_order as previous,
        lead(${neighbour}) over log_order as next
      from numbered p join entry o on o.part_id = p.id and o.removed_at is null
      left join set_session t on t.entry_id = o.id
      window log_order as (order by p.number, o.position, o.id)
    )
    select e.id, e.log_id, e.trainee_id, l.language, e.kind, e.title, e.occurred_on, s.set_name, e.part_id,
      j.words, j.html, j.problem is not null as has_problem, w.saved_at, j.seq < w.seq as is_stale,
      exists (select from entry_share where entry_id = e.id and withdrawn_at is null) as is_shared,
      c.has_comments, case when c.has_comments then j.plain else '' end as plain,
      place.part_number, place.part_title, place.previous, place.next
    from entry e
    join log l on l.id = e.log_id
    join place on place.id = e.id
    join entry_projection j on j.entry_id = e.id
    join entry_writing w on w.entry_id = e.id
    left join set_session s on s.entry_id = e.id
    cross join lateral (
      select exists (select from entry_comment where entry_id = e.id and removed_at is null) as has_comments
    ) c
    where e.id = ${entryId}`.execute(trx)
  return rows[0]
}

async function commentsOn(trx: Trx, entryId: string, plain: string): Promise<EntryToRead['comments']> {
  const comments = placeComments(await commentsOf(trx, { entryId }), plain)
  const people = await peopleById(
    trx,
    comments.map((one) => one.supporterId),
  )
  const last = Number.MAX_SAFE_INTEGER
  return comments
    .map((one) => ({ ...one, by: people.get(one.supporterId)?.name ?? '' }))
    .sort((a, b) => (a.place?.start ?? last) - (b.place?.start ?? last))
}

const neighbour = sql`json_build_object('id', o.id, 'kind', o.kind, 'title', o.title, 'occurredOn', o.occurred_on,
  'setName', t.set_name)`

const entryFrom = (row: Row): Omit<EntryToRead, 'session' | 'comments'> => ({
  id: row.id,
  logId: row.log_id,
  language: row.language,
  kind: row.kind,
  title: row.title,
  occurredOn: row.occurred_on,
  setName: row.set_name,
  partId: row.part_id,
  partNumber: row.part_number,
  partTitle: row.part_title,
  words: row.words,
  html: row.html,
  savedAt: row.saved_at?.toISOString() ?? null,
  hasProblem: row.has_problem,
  isShared: row.is_shared,
  previous: row.previous,
  next: row.next,
})
