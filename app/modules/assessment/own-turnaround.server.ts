import { sql } from 'kysely'
import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import { reading } from '~db/client.server'

export interface Turnaround {
  /** How many one decided in the last year. */
  decided: number
  /** Days from handing in to the decision; half took no longer. Null while there is none. */
  medianDays: number | null
}

/** How much an assessor decided in the last year, and how long it took. */
export function ownTurnaround(actor: Actor): Promise<Turnaround> {
  authorize(actor, 'reviewing.view')
  return reading(actor, async (trx) => {
    const { rows } = await sql<Turnaround>`
      select count(*) as decided,
        percentile_cont(0.5) within group (order by extract(epoch from d.decided_at - b.handed_in_at) / 86400) as "medianDays"
      from decision d join submission b on b.id = d.submission_id
      where d.assessor_id = ${actor.personId} and d.taken_back_at is null and d.decided_at > now() - interval '1 year'`.execute(
      trx,
    )
    return rows[0]!
  })
}
