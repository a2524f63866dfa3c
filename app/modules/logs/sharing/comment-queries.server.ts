import { sql } from 'kysely'
import type { Trx } from '~db/client.server'
import type { Passage } from '../margin/passage'
import type { CommentKind } from './comment'

export interface Comment {
  id: string
  shareId: string
  supporterId: string
  kind: CommentKind
  text: string
  /** Where it was made; an empty quotation is about the whole entry. */
  passage: Passage
  /** ISO moments. */
  at: string
  reply: string
  isSettled: boolean
}

const columns = [
  'id',
  'share_id',
  'entry_id',
  'supporter_id',
  'kind',
  'text',
  'start',
  'quote',
  'before',
  'after',
  'created_at',
  'reply',
  'settled_at',
] as const

/** The comments on an entry, or on one sharing of it, that the asker may see, oldest first. */
export async function commentsOf(trx: Trx, on: { entryId: string } | { shareId: string }): Promise<Comment[]> {
  const rows = await trx
    .selectFrom('entry_comment')
    .select(columns)
    .where('removed_at', 'is', null)
    .$if('entryId' in on, (query) => query.where('entry_id', '=', (on as { entryId: string }).entryId))
    .$if('shareId' in on, (query) => query.where('share_id', '=', (on as { shareId: string }).shareId))
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(({ quote, start, before, after, ...row }) => ({
    id: row.id,
    shareId: row.share_id,
    supporterId: row.supporter_id,
    kind: row.kind as CommentKind,
    text: row.text,
    passage: { entryId: row.entry_id, offset: start, length: quote.length, quote, before, after },
    at: row.created_at.toISOString(),
    reply: row.reply,
    isSettled: row.settled_at !== null,
  }))
}

interface WrittenComment {
  id: string
  shareId: string
  traineeId: string
  supporterId: string
  kind: CommentKind
  text: string
  passage: Passage
}

/** Writes a comment, or rewrites it when the id is one of this person's on this sharing; its place stays. False: the id is somebody else's. */
export async function putComment(trx: Trx, comment: WrittenComment): Promise<boolean> {
  const { passage, kind, text } = comment
  // Not by ON CONFLICT DO UPDATE: PostgreSQL 15 takes a row that may not be seen for a breach of its policy.
  const changed = await trx
    .updateTable('entry_comment')
    .set({ kind, text, changed_at: sql<Date>`now()` })
    .where('id', '=', comment.id)
    .where('supporter_id', '=', comment.supporterId)
    .where('share_id', '=', comment.shareId)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (changed) return true
  const made = await trx
    .insertInto('entry_comment')
    .values({
      id: comment.id,
      share_id: comment.shareId,
      entry_id: passage.entryId,
      trainee_id: comment.traineeId,
      supporter_id: comment.supporterId,
      kind,
      text,
      start: passage.offset,
      quote: passage.quote,
      before: passage.before,
      after: passage.after,
    })
    .onConflict((on) => on.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}

/** Takes a supporter's own comment away; once more does no harm. False: there is no such. */
export async function markCommentRemoved(trx: Trx, id: string, shareId: string, supporterId: string): Promise<boolean> {
  const row = await trx
    .updateTable('entry_comment')
    .set({ removed_at: sql<Date>`coalesce(removed_at, now())` })
    .where('id', '=', id)
    .where('share_id', '=', shareId)
    .where('supporter_id', '=', supporterId)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function findComment(trx: Trx, id: string) {
  const row = await trx
    .selectFrom('entry_comment')
    .select(['entry_id', 'trainee_id', 'supporter_id', 'kind', 'text', 'quote', 'reply', 'settled_at'])
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return (
    row && {
      entryId: row.entry_id,
      traineeId: row.trainee_id,
      supporterId: row.supporter_id,
      kind: row.kind as CommentKind,
      text: row.text,
      quote: row.quote,
      reply: row.reply,
      isSettled: row.settled_at !== null,
    }
  )
}
