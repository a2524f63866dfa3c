import { sql } from 'kysely'
import { isId } from '~/platform/ids'
import type { Trx } from '~db/client.server'
import type { EntryKind } from '../entry-kind'
import type { Language } from '../language'
import type { SetSession } from '../session'

/** An entry shared with a supporter; whether they still may read it is `isOpen`'s to say. */
export interface Share {
  id: string
  entryId: string
  traineeId: string
  supporterId: string
}

export async function findShare(trx: Trx, shareId: string): Promise<Share | undefined> {
  if (!isId(shareId)) return undefined
  const row = await trx
    .selectFrom('entry_share')
    .select(['id', 'entry_id', 'trainee_id', 'supporter_id'])
    .where('id', '=', shareId)
    .executeTakeFirst()
  return row && { id: row.id, entryId: row.entry_id, traineeId: row.trainee_id, supporterId: row.supporter_id }
}

/** What a supporter reads: the entry as it stood when it was shared. */
export interface SharedText {
  kind: EntryKind
  title: string
  occurredOn: string | null
  partTitle: string
  language: Language
  words: number
  plain: string
  html: string
  session: SetSession | null
  /** ISO moment. */
  sharedAt: string
}

/** The copy that was shared; undefined once the sharing was withdrawn or, for the supporter, the support has ended. */
export async function findSharedText(trx: Trx, shareId: string): Promise<SharedText | undefined> {
  const row = await trx
    .selectFrom('entry_share_text as t')
    .innerJoin('entry_share as s', 's.id', 't.share_id')
    .selectAll('t')
    .select('s.shared_at')
    .where('t.share_id', '=', shareId)
    .executeTakeFirst()
  return (
    row && {
      kind: row.kind as EntryKind,
      title: row.title,
      occurredOn: row.occurred_on as string | null,
      partTitle: row.part_title,
      language: row.language as Language,
      words: row.words,
      plain: row.plain,
      html: row.html,
      session: row.session as unknown as SetSession | null,
      sharedAt: row.shared_at.toISOString(),
    }
  )
}

interface NewShare {
  entryId: string
  traineeId: string
  cohortId: string
  supporterId: string
  session: SetSession | null
}

/** Copies an entry as it stands now for one supporter, in place of an earlier copy. */
export async function putShare(trx: Trx, share: NewShare): Promise<string> {
  const { id } = await trx
    .insertInto('entry_share')
    .values({
      entry_id: share.entryId,
      trainee_id: share.traineeId,
      cohort_id: share.cohortId,
      supporter_id: share.supporterId,
    })
    .onConflict((on) =>
      on.columns(['entry_id', 'supporter_id']).doUpdateSet({ shared_at: sql<Date>`now()`, withdrawn_at: null }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  await trx.deleteFrom('entry_share_text').where('share_id', '=', id).execute()
  await sql`
    insert into entry_share_text
      (share_id, trainee_id, supporter_id, kind, title, occurred_on, part_title, language, words, plain, html, session)
    select ${id}, e.trainee_id, ${share.supporterId}, e.kind, e.title, e.occurred_on, p.title, l.language, j.words, j.plain,
      j.html, ${share.session && JSON.stringify(share.session)}::jsonb
    from entry e
    join part p on p.id = e.part_id
    join log l on l.id = e.log_id
    join entry_projection j on j.entry_id = e.id
    where e.id = ${share.entryId}`.execute(trx)
  return id
}

/** Ends the sharing of an entry with one supporter, or with all: what they could read is gone. Tells with how many. */
export async function endShares(trx: Trx, entryId: string, supporterId?: string): Promise<number> {
  const ended = await trx
    .updateTable('entry_share')
    .set({ withdrawn_at: sql<Date>`now()` })
    .where('entry_id', '=', entryId)
    .where('withdrawn_at', 'is', null)
    .$if(supporterId !== undefined, (query) => query.where('supporter_id', '=', supporterId!))
    .returning('id')
    .execute()
  if (ended.length > 0)
    await trx
      .deleteFrom('entry_share_text')
      .where(
        'share_id',
        'in',
        ended.map(({ id }) => id),
      )
      .execute()
  return ended.length
}
