import { sql } from 'kysely'
import type { Trx } from '~db/client.server'
import { projectEntry } from './project-entry.server'

export type VersionReason = 'session' | 'hand-in' | 'merge' | 'restore' | 'sharing'

/**
 * Cuts a version of an entry's text as it stands now and returns its id; when nothing changed since the last one, that
 * one's id. Undefined: no such entry, or nothing was ever written (a hand-in cuts even that).
 */
export async function cutVersion(trx: Trx, entryId: string, reason: VersionReason): Promise<string | undefined> {
  await projectEntry(trx, entryId)
  // The digest is over the stored document, whose keys PostgreSQL orders: equal documents have equal digests.
  const { rows } = await sql<{ id: string | null }>`
    with last as (
      select id, number, digest from entry_version where entry_id = ${entryId} order by number desc limit 1
    ), now_standing as (
      select *, sha256(convert_to(document::text, 'UTF8')) as digest from entry_projection where entry_id = ${entryId}
    ), cut as (
      insert into entry_version (entry_id, log_id, trainee_id, number, reason, document, plain, html, words, digest)
      select entry_id, log_id, trainee_id, coalesce((select number from last), 0) + 1, ${reason}, document, plain, html, words, digest
      from now_standing
      where digest is distinct from (select digest from last)
        and (${reason === 'hand-in'} or plain <> '' or exists (select from last))
      returning id
    )
    select coalesce((select id from cut), (select id from last)) as id`.execute(trx)
  return rows[0]?.id ?? undefined
}
