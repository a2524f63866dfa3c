import { sql } from 'kysely'
import { recordEvent } from '~/platform/audit.server'
import { handleJob, declareJob } from '~/platform/jobs.server'
import { binDays } from './bin'

/** So many entries go in one transaction. */
const most = 200

/** Once an hour, entries that have been in the bin for 30 days go for good; what was handed in stays in its submission. */
export const emptyBin = handleJob(
  declareJob('logs.empty-bin'),
  async (_ids, { transaction }) => {
    for (let gone = most; gone === most;)
      gone = await transaction(async (trx) => {
        const { rows } = await sql<{ id: string }>`select id from app.empty_bin(${binDays}, ${most}) as id`.execute(trx)
        for (const { id } of rows) await recordEvent(trx, null, 'entry.gone', { id })
        return rows.length
      })
  },
  '17 * * * *',
)
