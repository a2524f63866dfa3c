import { sql } from 'kysely'
import { Conflict } from '~/platform/errors.server'
import type { Trx } from '~db/client.server'
import { cutVersion } from './cut-version.server'
import type { DocumentJson } from './document'
import { claimsOf } from './document'
import type { EntryKind } from './entry-kind'
import type { SetSession } from './session'
import { sessionsOf } from './session-queries.server'

/** An entry as it is frozen into a submission. */
export interface PinnedEntry {
  entryId: string
  versionId: string
  partTitle: string
  title: string
  kind: EntryKind
  /** The day it is about, as 2026-04-14, or null. */
  occurredOn: string | null
  document: DocumentJson
  plain: string
  html: string
  words: number
  /** Where each claim stands in `plain` (UTF-16 offsets), with its quotation and the criterion it is for. */
  claims: PinnedClaim[]
  session: SetSession | null
}
export interface PinnedClaim {
  id: string
  criterionId: string
  criterion: string
  quote: string
  note: string
  from: number
  to: number
}

/**
 * Cuts a version of each chosen entry in the caller's transaction and returns them in the log's order, whatever the
 * order of `entryIds`. Call lockLog first: nothing then changes between what was checked and what is pinned. Conflict
 * when one of the entries is no longer in the log, or when its text can't be read (its newest save breaks the schema).
 */
export async function pinVersions(trx: Trx, logId: string, entryIds: readonly string[]): Promise<PinnedEntry[]> {
  const versions = new Map<string, string>()
  for (const entryId of [...new Set(entryIds)].sort()) {
    const versionId = await cutVersion(trx, entryId, 'hand-in')
    if (versionId) versions.set(entryId, versionId)
  }
  const rows = await trx
    .selectFrom('entry as e')
    .innerJoin('part as p', 'p.id', 'e.part_id')
    .innerJoin('entry_projection as j', 'j.entry_id', 'e.id')
    .innerJoin('entry_version as v', 'v.entry_id', 'e.id')
    .select(['e.id', 'e.title', 'e.kind', 'e.occurred_on', 'p.title as part_title', 'j.problem'])
    .select(['v.id as version_id', 'v.document', 'v.plain', 'v.html', 'v.words'])
    .where('e.log_id', '=', logId)
    .where('e.removed_at', 'is', null)
    .where('p.removed_at', 'is', null)
    .where('v.id', 'in', versions.size > 0 ? [...versions.values()] : [null as unknown as string])
    .orderBy('p.position')
    .orderBy('p.id')
    .orderBy('e.position')
    .orderBy('e.id')
    .execute()
  if (rows.length !== new Set(entryIds).size) throw new Conflict('logs_changed_meanwhile')
  if (rows.some((row) => row.problem !== null)) throw new Conflict('logs_entry_unreadable')
  const sessions = new Map(
    (await sessionsOf(trx, logId)).map(({ entryId, title: _, ...session }) => [entryId, session]),
  )
  const claims = await claimRows(trx, logId)
  return rows.map((row) => {
    const document = row.document as unknown as DocumentJson
    return {
      entryId: row.id,
      versionId: row.version_id,
      partTitle: row.part_title,
      title: row.title,
      kind: row.kind as EntryKind,
      occurredOn: row.occurred_on as string | null,
      document,
      plain: row.plain,
      html: row.html,
      words: row.words,
      claims: placed(document, claims.get(row.id) ?? []),
      session: sessions.get(row.id) ?? null,
    }
  })
}

interface ClaimRow {
  id: string
  criterionId: string
  note: string
}

async function claimRows(trx: Trx, logId: string): Promise<Map<string, ClaimRow[]>> {
  const rows = await trx
    .selectFrom('claim')
    .select(['id', 'entry_id', 'criterion_id', 'note'])
    .where('log_id', '=', logId)
    .where('passage_removed_at', 'is', null)
    .execute()
  const byEntry = new Map<string, ClaimRow[]>()
  for (const row of rows) {
    const claim = { id: row.id, criterionId: row.criterion_id, note: row.note }
    byEntry.set(row.entry_id, [...(byEntry.get(row.entry_id) ?? []), claim])
  }
  return byEntry
}

/** The place of each claim that has a row; a mark without one is for no criterion of this framework. */
const placed = (document: DocumentJson, rows: ClaimRow[]): PinnedClaim[] =>
  claimsOf(document).flatMap(({ id, criterion, quote, from, to }) =>
    rows
      .filter((row) => row.id === id)
      .map(({ criterionId, note }) => ({ id, criterionId, criterion, quote, note, from, to })),
  )

/**
 * A digest of everything a hand-in page shows of a log: texts, titles, order, days, sessions. Two equal digests: nothing
 * changed between. It tells nothing of the text. Call lockLog first when it is compared before pinning.
 */
export async function logState(trx: Trx, logId: string): Promise<string> {
  const { rows } = await sql<{ state: string }>`
    select encode(sha256(convert_to(coalesce(string_agg(
      jsonb_build_array(e.id, e.title, e.kind, e.occurred_on, p.id, p.title, w.seq, to_jsonb(s),
        (select jsonb_agg(jsonb_build_array(q.text, q.type) order by q.position) from session_question q where q.entry_id = e.id))::text,
      E'\n' order by p.position, p.id, e.position, e.id), ''), 'UTF8')), 'hex') as state
    from entry e
    join part p on p.id = e.part_id
    join entry_writing w on w.entry_id = e.id
    left join set_session s on s.entry_id = e.id
    where e.log_id = ${logId} and e.removed_at is null and p.removed_at is null`.execute(trx)
  return rows[0]!.state
}
