import { sql } from 'kysely'
import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import { reading } from '~db/client.server'
import type { EntryKind } from '../entry-kind'
import type { NamedEntry } from '../outline'

/** An entry that a trainee shared with the actor. */
export interface SharedWithMe extends Omit<NamedEntry, 'id'> {
  shareId: string
  traineeId: string
  language: string
  words: number
  /** ISO moment. */
  sharedAt: string
  comments: number
}

/** What is shared with the actor now, the newest first. */
export function listShared(actor: Actor): Promise<SharedWithMe[]> {
  authorize(actor, 'supporting.view')
  return reading(actor, async (trx) => {
    const { rows } = await sql<{
      id: string
      trainee_id: string
      kind: EntryKind
      title: string
      occurred_on: string | null
      set_name: string | null
      language: string
      words: number
      shared_at: Date
      comments: number
    }>`
      select s.id, s.trainee_id, t.kind, t.title, t.occurred_on, t.session ->> 'setName' as set_name, t.language, t.words,
        s.shared_at, (select count(*)::integer from entry_comment c where c.share_id = s.id and c.removed_at is null) as comments
      from entry_share s
      join entry_share_text t on t.share_id = s.id
      where s.supporter_id = ${actor.personId} and s.withdrawn_at is null
      order by s.shared_at desc, s.id`.execute(trx)
    return rows.map((row) => ({
      shareId: row.id,
      traineeId: row.trainee_id,
      kind: row.kind,
      title: row.title,
      occurredOn: row.occurred_on,
      setName: row.set_name,
      language: row.language,
      words: row.words,
      sharedAt: row.shared_at.toISOString(),
      comments: row.comments,
    }))
  })
}
