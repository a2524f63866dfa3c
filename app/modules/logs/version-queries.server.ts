import { sql } from 'kysely'
import type { Trx } from '~db/client.server'
import type { DocumentJson } from './document'
import type { VersionReason } from './cut-version.server'

/** A kept version, without its text. */
export interface VersionLine {
  number: number
  /** ISO moment. */
  at: string
  words: number
  /** What made it: a pause in writing, a hand-in, a merge, a restoration. */
  reason: VersionReason
  /** The text stands like this now. */
  isNow: boolean
}

/** The versions of an entry before `before`, or the newest; at most `limit`, newest first. */
export async function versionsOf(trx: Trx, entryId: string, limit: number, before?: number): Promise<VersionLine[]> {
  const { rows } = await sql<{
    number: number
    created_at: Date
    words: number
    reason: VersionReason
    is_now: boolean
  }>`
    select v.number, v.created_at, v.words, v.reason, v.digest = n.digest as is_now
    from entry_version v, (
      select sha256(convert_to(document::text, 'UTF8')) as digest from entry_projection where entry_id = ${entryId}
    ) n
    where v.entry_id = ${entryId} and (${before ?? null}::integer is null or v.number < ${before ?? null})
    order by v.number desc limit ${limit}`.execute(trx)
  return rows.map(({ number, created_at, words, reason, is_now }) => ({
    number,
    at: created_at.toISOString(),
    words,
    reason,
    isNow: is_now,
  }))
}

/** One version's text. */
export async function findVersion(trx: Trx, entryId: string, number: number) {
  const row = await trx
    .selectFrom('entry_version')
    .select(['plain', 'document', 'words', 'created_at'])
    .where('entry_id', '=', entryId)
    .where('number', '=', number)
    .executeTakeFirst()
  return (
    row && {
      plain: row.plain,
      document: row.document as unknown as DocumentJson,
      words: row.words,
      at: row.created_at.toISOString(),
    }
  )
}
