import { sql } from 'kysely'
import { Conflict, Invalid, NotFound } from '~/platform/errors.server'
import { isId } from '~/platform/ids'
import { send } from '~/platform/jobs.server'
import type { Actor } from '~/policy/actor'
import { transaction, type Trx } from '~db/client.server'
import { schemaVersion } from './editor/schema/schema-version'
import { compactJob, projectJob, versionJob } from './job-kinds.server'
import { isDecodable } from './merge-updates'

/** The largest update that is taken, in bytes. The table holds the same bound. */
export const largestUpdate = 262_144
/** What an entry may hold in all, in bytes of Yjs: a text of twenty thousand words takes a twentieth of it, deleted words and all. */
export const largestEntry = 8 * 1024 * 1024
/** Updates after which an entry is compacted. */
export const compactAfter = 100
/** Seconds of writing that one projection gathers. */
export const projectAfter = 60
/** Seconds without a save after which a writing session has ended. */
export const sessionEndsAfter = 600

export interface UpdateFromDevice {
  /** Made by the device; sent again with a retry, so that a retry is harmless. */
  updateId: string
  deviceId: string
  schemaVersion: number
  data: Uint8Array
}

/** What "Saved" on the screen means: the update is committed. */
export interface Saved {
  saved: string
  /** The number of the save in its entry, in the order of commits. */
  seq: number
}

/**
 * Appends one update to an entry and resolves after COMMIT. Only sizes and decodability are checked, so that what was
 * acknowledged is never refused later; a device with an older schema is never refused, one with a newer one is until
 * the server has it too (Conflict). NotFound: no such entry, or not the actor's.
 */
export async function appendUpdate(actor: Actor, entryId: string, update: UpdateFromDevice): Promise<Saved> {
  if (!isId(entryId)) throw new NotFound()
  if (update.schemaVersion > schemaVersion) throw new Conflict('logs_sync_newer_schema')
  if (!isDecodable(update.data)) throw new Invalid({}, 'logs_sync_undecodable')
  return transaction(actor, async (trx) => {
    const saved = await appendWithin(trx, entryId, update)
    // Row-level security shows only one's own entries: what isn't there and what isn't theirs answer alike.
    if (!saved && (await isThere(trx, entryId))) throw new Invalid({}, 'logs_sync_full')
    if (!saved) throw new NotFound()
    return saved
  })
}

const isThere = async (trx: Trx, entryId: string) =>
  (await trx.selectFrom('entry_writing').select('seq').where('entry_id', '=', entryId).executeTakeFirst()) !== undefined

/** Appends an update in the caller's transaction, with the jobs that follow from it; undefined: no such entry, or it is full. */
export async function appendWithin(trx: Trx, entryId: string, update: UpdateFromDevice): Promise<Saved | undefined> {
  const saved = await insertUpdate(trx, entryId, update)
  if (!saved) return undefined
  if (saved.begins_projecting)
    await send(trx, projectJob, { entryId }, { notBefore: inSeconds(projectAfter), once: entryId })
  if (saved.begins_session)
    await send(trx, versionJob, { entryId }, { notBefore: inSeconds(sessionEndsAfter), once: entryId })
  if (saved.begins_compacting) await send(trx, compactJob, { entryId }, { once: entryId })
  return { saved: saved.saved_at.toISOString(), seq: saved.seq }
}

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000)

interface SavedRow {
  seq: number
  saved_at: Date
  begins_projecting: boolean | null
  begins_session: boolean | null
  begins_compacting: boolean | null
}

/**
 * One statement. The row of entry_writing is locked until COMMIT, so that numbers are seen in the order of commits.
 * Jobs are sent when none is waiting, or when one has been for so long that it must have been lost.
 */
async function insertUpdate(trx: Trx, entryId: string, update: UpdateFromDevice): Promise<SavedRow | undefined> {
  const { rows } = await sql<SavedRow>`
    with known as (
      select seq, created_at from entry_update where entry_id = ${entryId} and id = ${update.updateId}
      union all
      select seq, created_at from entry_update_archive where entry_id = ${entryId} and id = ${update.updateId}
    ), numbered as (
      update entry_writing set
        seq = seq + 1, uncompacted = uncompacted + 1, bytes = bytes + ${update.data.byteLength}, saved_at = now(), device_id = ${update.deviceId},
        project_sent_at = case when project_sent_at > now() - interval '10 minutes' then project_sent_at else now() end,
        version_sent_at = case when version_sent_at > now() - interval '1 hour' then version_sent_at else now() end,
        compact_sent_at = case when uncompacted + 1 < ${compactAfter} or compact_sent_at > now() - interval '10 minutes'
          then compact_sent_at else now() end
      where entry_id = ${entryId} and bytes + ${update.data.byteLength} <= ${largestEntry}
        and not exists (select from known)
      returning entry_id, trainee_id, seq, saved_at, project_sent_at = now() as begins_projecting,
        version_sent_at = now() as begins_session, compact_sent_at = now() as begins_compacting
    ), added as (
      insert into entry_update (entry_id, id, trainee_id, device_id, data, schema_version, seq)
      select entry_id, ${update.updateId}, trainee_id, ${update.deviceId}, ${Buffer.from(update.data)}, ${update.schemaVersion}, seq from numbered
      on conflict (entry_id, id) do nothing
    )
    select seq, saved_at, begins_projecting, begins_session, begins_compacting from numbered
    union all
    select seq, created_at, null, null, null from known`.execute(trx)
  return rows[0]
}
