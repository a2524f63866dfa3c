import { peopleById } from '~/modules/identity/index.server'
import type { Trx } from '~db/client.server'

/** Who supports a trainee in a cohort now, by name. */
export async function supportersOf(
  trx: Trx,
  traineeId: string,
  cohortId: string,
): Promise<{ personId: string; name: string }[]> {
  const rows = await trx
    .selectFrom('support')
    .select('supporter_id')
    .where('trainee_id', '=', traineeId)
    .where('cohort_id', '=', cohortId)
    .where('ended_at', 'is', null)
    .execute()
  const people = await peopleById(
    trx,
    rows.map((row) => row.supporter_id),
  )
  return rows
    .map((row) => ({ personId: row.supporter_id, name: people.get(row.supporter_id)?.name ?? '' }))
    .sort((a, b) => a.name.localeCompare(b.name))
}
