import { sql } from 'kysely'
import { handleJob, send } from '~/platform/jobs.server'
import type { Trx } from '~db/client.server'
import { sessionEndsAfter } from './append-update.server'
import { compactEntry } from './compact-entry.server'
import { cutVersion } from './cut-version.server'
import { emptyBin } from './empty-bin.server'
import { compactJob, projectJob, versionJob } from './job-kinds.server'
import { projectEntry } from './project-entry.server'
import { lookForSilences, remind } from './rhythm/remind.server'

/** The jobs of this module, for app/jobs.server.ts. They derive, and empty the bin; they change no word of what was written. */
export const logJobs = [
  emptyBin,
  lookForSilences,
  remind,
  handleJob(projectJob, async ({ entryId }, { transaction }) => {
    // In a transaction of its own: a save from now on sends a new job, and doesn't wait while this one projects.
    await transaction((trx) => clearSent(trx, entryId, 'project_sent_at'))
    await transaction((trx) => projectEntry(trx, entryId))
  }),
  handleJob(compactJob, async ({ entryId }, { transaction }) => {
    await transaction((trx) => compactEntry(trx, entryId))
  }),
  handleJob(versionJob, ({ entryId }, { transaction }) =>
    transaction(async (trx) => {
      const savedAt = await clearSent(trx, entryId, 'version_sent_at')
      if (!savedAt) return
      const ends = new Date(savedAt.getTime() + sessionEndsAfter * 1000)
      if (ends.getTime() <= Date.now()) {
        await cutVersion(trx, entryId, 'session')
        return
      }
      // Still being written: look again when the session may have ended.
      await send(trx, versionJob, { entryId }, { notBefore: ends, once: entryId })
      await trx
        .updateTable('entry_writing')
        .set({ version_sent_at: sql<Date>`now()` })
        .where('entry_id', '=', entryId)
        .execute()
    }),
  ),
]

/** Waits for saves in flight, so that whatever they wrote is read after it; returns when the last one was. */
async function clearSent(trx: Trx, entryId: string, flag: 'project_sent_at' | 'version_sent_at') {
  const row = await trx
    .updateTable('entry_writing')
    .set({ [flag]: null })
    .where('entry_id', '=', entryId)
    .returning('saved_at')
    .executeTakeFirst()
  return row?.saved_at
}
