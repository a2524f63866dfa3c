import { type RawBuilder, type Selectable, sql, type SqlBool } from 'kysely'
import { dayIn } from '~/platform/days'
import { isId } from '~/platform/ids'
import type { Actor } from '~/policy/actor'
import { inOrganisations } from '~/policy/scopes.server'
import type { Trx } from '~db/client.server'
import type { DB } from '~db/schema'
import { stageFrom } from './queries.server'
import type { QueueOrder, QueueRow, QueueSearch, QueueTab } from './queue'

/** Whose queue: one's own, or (for an admin) everything of the organisations that one administers. */
export type QueueScope = 'own' | 'administered'
export const queuePageSize = 50
const countedTo = 100

// Literals, so that the partial indexes of 0005_review serve.
const states = {
  open: sql<SqlBool>`s.state in ('submitted','in-review')`,
  unallocated: sql<SqlBool>`s.state = 'submitted' and s.assessor_id is null`,
  decided: sql<SqlBool>`s.state not in ('submitted','in-review','withdrawn','returned')`,
}

function whereTab(tab: QueueTab, actor: Actor, scope: QueueScope, now: Date): RawBuilder<SqlBool> {
  const own = sql<SqlBool>`s.assessor_id = ${actor.personId}`
  const administered = sql<SqlBool>`${inOrganisations(sql.ref('s.organisation_id'), actor, 'admin')}`
  const ours = scope === 'own' ? own : administered
  switch (tab) {
    case 'mine':
      return sql`${own} and ${states.open}`
    case 'pool':
      // app.pool() holds what may be claimed and nothing else.
      return sql`true`
    case 'unallocated':
      return sql`${administered} and ${states.unallocated}`
    case 'open':
      return sql`${administered} and ${states.open} and s.assessor_id is not null`
    case 'overdue':
      return sql`${ours} and ${states.open} and ${isOverdue(now)}`
    case 'decided':
      return sql`${ours} and ${states.decided}`
  }
}

/**
 * Past its day in its programme's zone. The day is the same in all zones but for at most two days, so that only what is
 * due on those asks for the zone; the rest is told from the index.
 */
function isOverdue(now: Date): RawBuilder<SqlBool> {
  const first = dayIn('Etc/GMT+12', now)
  const last = dayIn('Etc/GMT-14', now)
  const there = sql`(select (${now}::timestamptz at time zone p.time_zone)::date from programme p where p.id = s.programme_id)`
  return sql<SqlBool>`s.due_on < ${last}::date and (s.due_on < ${first}::date or s.due_on < ${there})`
}

const columns: Record<QueueOrder, string> = {
  due: 's.due_on',
  number: 's.number',
  name: 's.trainee_name',
  words: 's.words',
  since: 's.since',
}

/** One page of a list, by keyset: it costs the same on the first page as on the hundredth. One row more than a page says that there is another. */
export async function queuePage(
  trx: Trx,
  actor: Actor,
  scope: QueueScope,
  search: QueueSearch,
  now: Date,
  most = queuePageSize,
): Promise<QueueRow[]> {
  const column = sql.ref(columns[search.order])
  const direction = search.isDescending ? 'desc' : 'asc'
  let query = trx
    .selectFrom(tableOf(search.tab).as('s'))
    .innerJoin('organisation as o', 'o.id', 's.organisation_id')
    .leftJoin('person as p', 'p.id', 's.assessor_id')
    .selectAll('s')
    .select(['o.lead_id', 'p.name as assessor_name'])
    .select(({ selectFrom }) =>
      selectFrom('programme as g')
        .select('g.time_zone')
        .whereRef('g.id', '=', 's.programme_id')
        .$asScalar()
        .as('time_zone'),
    )
    .where(whereTab(search.tab, actor, scope, now))
  if (/^\d+$/.test(search.q)) query = query.where('s.number', '=', Number(search.q.slice(0, 9)))
  else if (search.q) query = query.where('s.trainee_name', 'ilike', `%${search.q.replace(/[\\%_]/g, '\\$&')}%`)
  if (search.cohortId) query = query.where('s.cohort_id', '=', isId(search.cohortId) ? search.cohortId : nobody)
  if (search.form) query = query.where('s.form', '=', search.form)
  if (search.attempt !== null) query = query.where('s.attempt', '=', search.attempt)
  if (search.assessorId && scope === 'administered')
    query = query.where('s.assessor_id', '=', isId(search.assessorId) ? search.assessorId : nobody)
  if (search.after !== null) {
    const last = await trx
      .selectFrom(tableOf(search.tab).as('s'))
      .select(sql<string>`${column}::text`.as('at'))
      .where('s.number', '=', search.after)
      .executeTakeFirst()
    const type = sql.raw(
      { due: 'date', number: 'integer', name: 'text', words: 'integer', since: 'timestamptz' }[search.order],
    )
    if (last)
      query = query.where(
        sql<SqlBool>`(${column}, s.number) ${sql.raw(search.isDescending ? '<' : '>')} (${last.at}::${type}, ${search.after})`,
      )
  }
  const rows = await query
    .orderBy(column, direction)
    .orderBy('s.number', direction)
    .limit(most + 1)
    .execute()
  return rows.map((row) => ({ ...stageFrom(row), assessorName: row.assessor_name, timeZone: row.time_zone! }))
}

/** What an assessor reads after a submission: the next by its day, or else the first of what they have; null: nothing else. */
export async function nextInQueue(
  trx: Trx,
  actor: Actor,
  after: { submissionId: string; dueOn: string; number: number },
): Promise<{ submissionId: string; number: number } | null> {
  const open = trx
    .selectFrom('submission_stage as s')
    .select(['s.submission_id as submissionId', 's.number'])
    .where('s.assessor_id', '=', actor.personId)
    .where(states.open)
    .where('s.submission_id', '<>', after.submissionId)
    .orderBy('s.due_on')
    .orderBy('s.number')
    .limit(1)
  const later = sql<SqlBool>`(s.due_on, s.number) > (${after.dueOn}::date, ${after.number}::integer)`
  return (await open.where(later).executeTakeFirst()) ?? (await open.executeTakeFirst()) ?? null
}

const tableOf = (tab: QueueTab): RawBuilder<Selectable<DB['submission_stage']>> =>
  tab === 'pool' ? sql`app.pool()` : sql`submission_stage`

const nobody = '00000000-0000-0000-0000-000000000000'

/** How many are in each list, counted up to a hundred, so that a long one costs no more than a short one. */
export async function queueCounts(
  trx: Trx,
  actor: Actor,
  scope: QueueScope,
  tabs: readonly QueueTab[],
  now: Date,
): Promise<Partial<Record<QueueTab, number>>> {
  const counts = tabs.map(
    (tab) =>
      sql`(select count(*) from (select from ${tableOf(tab)} s where ${whereTab(tab, actor, scope, now)} limit ${sql.lit(countedTo)}) found) as ${sql.id(tab)}`,
  )
  const { rows } = await sql<Record<QueueTab, number>>`select ${sql.join(counts)}`.execute(trx)
  return rows[0] ?? {}
}
