import { sql } from 'kysely'
import type { Trx } from '~db/client.server'

/** A log's practice: time facilitated, by month as 2026-04, and in how many sets and sessions. */
export interface Practice {
  minutes: number
  sets: number
  /** Sessions facilitated. */
  sessions: number
  /** Every session kept, in any role. */
  kept: number
  months: { month: string; minutes: number }[]
}

export async function practiceOf(trx: Trx, logId: string): Promise<Practice> {
  const { rows } = await sql<{ month: string; minutes: number; sets: string[]; sessions: number; kept: number }>`
    select to_char(s.held_on, 'YYYY-MM') as month,
      coalesce(sum(s.minutes) filter (where s.role = 'facilitator'), 0) as minutes,
      coalesce(array_agg(distinct lower(s.set_name)) filter (where s.role = 'facilitator'), '{}') as sets,
      count(*) filter (where s.role = 'facilitator') as sessions, count(*) as kept
    from set_session s join entry e on e.id = s.entry_id join part p on p.id = e.part_id
    where s.log_id = ${logId} and e.removed_at is null and p.removed_at is null
    group by 1 order by 1`.execute(trx)
  const sum = (pick: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + pick(row), 0)
  return {
    minutes: sum((row) => row.minutes),
    sets: new Set(rows.flatMap((row) => row.sets)).size,
    sessions: sum((row) => row.sessions),
    kept: sum((row) => row.kept),
    months: rows.filter((row) => row.minutes > 0).map(({ month, minutes }) => ({ month, minutes })),
  }
}
