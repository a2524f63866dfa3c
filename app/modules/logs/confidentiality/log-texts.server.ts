import { sql } from 'kysely'
import type { Trx } from '~db/client.server'
import type { EntryKind } from '../entry-kind'
import type { NamedEntry } from '../outline'
import { sessionsOf } from '../session-queries.server'

/** A text of a log: an entry's, or its heading or a part's, and where it stands. */
export interface TextOfLog {
  entry: NamedEntry | null
  text: string
}

/** Everything that is written in a log and that somebody might read one day; what is in the bin is not. */
export async function textsOf(trx: Trx, logId: string): Promise<TextOfLog[]> {
  const { rows: heads } = await sql<{ title: string }>`
    select title from (
      select title, 0 as place, 0 as position from log where id = ${logId}
      union all select title, 1, position from part where log_id = ${logId} and removed_at is null
    ) heads where title <> '' order by place, position`.execute(trx)
  const { rows } = await sql<{
    id: string
    kind: EntryKind
    title: string
    occurred_on: string | null
    plain: string
    notes: string | null
  }>`
    select e.id, e.kind, e.title, e.occurred_on, j.plain,
      (select string_agg(c.note, E'\n') from claim c where c.entry_id = e.id and c.let_go_at is null and c.note <> '') as notes
    from entry e
    join part p on p.id = e.part_id
    join entry_projection j on j.entry_id = e.id
    where e.log_id = ${logId} and e.removed_at is null and p.removed_at is null
    order by p.position, p.id, e.position, e.id`.execute(trx)
  const sessions = new Map((await sessionsOf(trx, logId)).map((session) => [session.entryId, session]))
  return [
    ...heads.map(({ title }) => ({ entry: null, text: title })),
    ...rows.flatMap((row) => {
      const session = sessions.get(row.id)
      const entry = {
        id: row.id,
        kind: row.kind,
        title: row.title,
        occurredOn: row.occurred_on,
        setName: session?.setName ?? null,
      }
      const kept = session
        ? [
            session.issue,
            ...session.questions.map(({ text }) => text),
            session.heldBack,
            session.actions,
            session.learned,
          ]
        : []
      return [row.title, row.plain, ...kept, row.notes ?? '']
        .filter((text) => text.trim() !== '')
        .map((text) => ({ entry, text }))
    }),
  ]
}
