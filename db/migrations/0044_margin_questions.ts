import { type Kysely, sql } from 'kysely'

/** Where in its entry's plain text a question hangs; one about the whole hangs nowhere. */
export async function up(db: Kysely<unknown>) {
  await sql`
    alter table assessor_question
      add column start integer, add column length integer,
      add check ((start is null) = (length is null)), add check (start is null or entry_id is not null)`.execute(db)
  // What was asked about a note: its passage, where the note still says where that is.
  await sql`
    update assessor_question q set start = n.start, length = n.length from margin_note n
    where n.submission_id = q.submission_id and n.entry_id = q.entry_id and n.quote = q.quote and q.quote <> ''`.execute(
    db,
  )
}
