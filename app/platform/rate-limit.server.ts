import { sql } from 'kysely'
import { db } from '~db/client.server'
import { TooMany } from './errors.server'
import { declareJob, handleJob } from './jobs.server'

export interface Limit {
  times: number
  seconds: number
}

/**
 * Counts one turn under `key` (say what and whose: 'verify:client:203.0.113.7') and throws TooMany, with the seconds
 * until the window ends, beyond `limit.times` in it. Counted in the database, so that every process counts together,
 * and outside the caller's transaction, so that a refusal still counts.
 */
export async function takeTurn(key: string, limit: Limit, now = Date.now()): Promise<void> {
  const span = limit.seconds * 1000
  const start = Math.floor(now / span) * span
  const { count } = await db()
    .insertInto('rate_limit')
    .values({ key, window_start: new Date(start) })
    .onConflict((conflict) =>
      conflict.columns(['key', 'window_start']).doUpdateSet({ count: sql`rate_limit.count + 1` }),
    )
    .returning('count')
    .executeTakeFirstOrThrow()
  if (count > limit.times) throw new TooMany(Math.ceil((start + span - now) / 1000))
}

/** Client addresses are kept no longer than they are counted: once an hour, windows older than a day go. */
export const sweepTurns = handleJob(
  declareJob('platform.sweep-turns'),
  async (_ids, { transaction }) => {
    await transaction((trx) =>
      trx
        .deleteFrom('rate_limit')
        .where('window_start', '<', sql<Date>`now() - interval '1 day'`)
        .execute(),
    )
  },
  '17 * * * *',
)
