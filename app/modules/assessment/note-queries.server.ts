import { sql } from 'kysely'
import type { Trx } from '~db/client.server'
import type { Passage } from '~/modules/logs/margin/passage'
import type { MarginNote } from './review'

/** The notes in a submission's margin that stand, in the order of their making. */
export async function notesOf(trx: Trx, submissionId: string, authorId?: string): Promise<MarginNote[]> {
  let query = trx
    .selectFrom('margin_note as n')
    .innerJoin('person as p', 'p.id', 'n.author_id')
    .selectAll('n')
    .select('p.name as author_name')
    .where('n.submission_id', '=', submissionId)
    .where('n.removed_at', 'is', null)
  if (authorId) query = query.where('n.author_id', '=', authorId)
  const rows = await query.orderBy('n.created_at').orderBy('n.id').execute()
  return rows.map((row) => ({
    id: row.id,
    authorId: row.author_id,
    authorName: row.author_name,
    entryId: row.entry_id,
    criterionId: row.criterion_id,
    start: row.start,
    length: row.length,
    quote: row.quote,
    before: row.before,
    after: row.after,
    note: row.note,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }))
}

/** Keeps a note under an id that the browser chose: makes it, or rewrites one's own; a retry is the same. False: somebody else's note has that id. */
export async function putNote(
  trx: Trx,
  note: { id: string; submissionId: string; authorId: string; criterionId: string | null; note: string },
  passage: Passage,
): Promise<boolean> {
  const own = trx
    .updateTable('margin_note')
    .set({ note: note.note, updated_at: sql<Date>`now()` })
    .where('id', '=', note.id)
    .where('submission_id', '=', note.submissionId)
    .where('author_id', '=', note.authorId)
  if ((await own.executeTakeFirst()).numUpdatedRows > 0n) return true
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('margin_note')
    .values({
      id: note.id,
      submission_id: note.submissionId,
      author_id: note.authorId,
      entry_id: passage.entryId,
      criterion_id: note.criterionId,
      start: passage.offset,
      length: passage.length,
      quote: passage.quote,
      before: passage.before,
      after: passage.after,
      note: note.note,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Takes one's own note away. False: there is no such note of this author. */
export async function markNoteRemoved(trx: Trx, id: string, submissionId: string, authorId: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('margin_note')
    .set({ removed_at: sql<Date>`coalesce(removed_at, now())` })
    .where('id', '=', id)
    .where('submission_id', '=', submissionId)
    .where('author_id', '=', authorId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
