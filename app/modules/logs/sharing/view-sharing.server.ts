import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { supportersOf } from '~/modules/programmes/index.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { isId } from '~/platform/ids'
import { reading, type Trx } from '~db/client.server'
import type { EntryKind } from '../entry-kind'
import type { NamedEntry } from '../outline'
import type { SetSession } from '../session'
import { findSession } from '../session-queries.server'

/** With whom an entry is shared, and with whom it could be. */
export interface Sharing {
  entry: NamedEntry & {
    logId: string
    isTakenOut: boolean
    /** Something stands in it. */
    isWritten: boolean
    /** The log's, as a tag. */
    language: string
  }
  /** By name; those who support the trainee now. */
  supporters: SharingWith[]
  safeguardingContact: string
}
export interface SharingWith {
  personId: string
  name: string
  /** ISO moment of the copy that they read; null: it isn't shared with them. */
  sharedAt: string | null
  /** Something was written since. */
  isBehind: boolean
  comments: number
}

/** NotFound: no such entry, or not the actor's. */
export function viewSharing(actor: Actor, entryId: string): Promise<Sharing> {
  return reading(actor, async (trx) => {
    const row = requireFound(isId(entryId) ? await findEntry(trx, entryId) : undefined)
    authorize(actor, 'log.share', { traineeId: row.trainee_id })
    const supporters = await supportersOf(trx, row.trainee_id, row.cohort_id)
    const shares = await sharesOf(trx, entryId)
    const session = row.kind === 'session' ? ((await findSession(trx, entryId)) ?? null) : null
    return {
      entry: {
        id: entryId,
        logId: row.log_id,
        kind: row.kind,
        title: row.title,
        occurredOn: row.occurred_on,
        setName: row.set_name,
        isTakenOut: row.is_taken_out,
        isWritten: row.is_written,
        language: row.language,
      },
      supporters: supporters.map((supporter) => {
        const share = shares.get(supporter.personId)
        return {
          ...supporter,
          sharedAt: share?.shared_at?.toISOString() ?? null,
          isBehind: share?.shared_at ? share.is_behind || !isDeepStrictEqual(share.session, session) : false,
          comments: share?.comments ?? 0,
        }
      }),
      safeguardingContact: row.safeguarding_contact,
    }
  })
}

interface EntryRow {
  log_id: string
  trainee_id: string
  cohort_id: string
  kind: EntryKind
  title: string
  occurred_on: string | null
  set_name: string | null
  is_taken_out: boolean
  is_written: boolean
  language: string
  safeguarding_contact: string
}

async function findEntry(trx: Trx, entryId: string): Promise<EntryRow | undefined> {
  const { rows } = await sql<EntryRow>`
    select e.log_id, e.trainee_id, l.cohort_id, e.kind, e.title, e.occurred_on, s.set_name, l.language,
      e.removed_at is not null as is_taken_out, p.safeguarding_contact,
      j.plain <> '' or w.seq > j.seq or s.entry_id is not null as is_written
    from entry e
    join log l on l.id = e.log_id
    join programme p on p.id = l.programme_id
    join entry_writing w on w.entry_id = e.id
    join entry_projection j on j.entry_id = e.id
    left join set_session s on s.entry_id = e.id
    where e.id = ${entryId}`.execute(trx)
  return rows[0]
}

interface ShareRow {
  supporter_id: string
  shared_at: Date | null
  is_behind: boolean
  session: SetSession | null
  comments: number
}

/** By supporter. A copy is behind when the entry's text or title has changed since. */
async function sharesOf(trx: Trx, entryId: string): Promise<Map<string, ShareRow>> {
  const { rows } = await sql<ShareRow>`
    select s.supporter_id, case when s.withdrawn_at is null then s.shared_at end as shared_at,
      coalesce(w.saved_at > s.shared_at, false) or e.title <> t.title as is_behind, t.session,
      (select count(*)::integer from entry_comment c where c.share_id = s.id and c.removed_at is null) as comments
    from entry_share s
    join entry e on e.id = s.entry_id
    join entry_writing w on w.entry_id = e.id
    left join entry_share_text t on t.share_id = s.id
    where s.entry_id = ${entryId}`.execute(trx)
  return new Map(rows.map((row) => [row.supporter_id, row]))
}
