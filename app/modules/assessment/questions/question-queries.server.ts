import { sql } from 'kysely'
import type { Trx } from '~db/client.server'
import type { AssessorQuestion } from './question'

/** The questions on a submission that the asker may see, the first first. */
export async function questionsOn(trx: Trx, submissionId: string): Promise<AssessorQuestion[]> {
  const rows = await trx
    .selectFrom('assessor_question as q')
    .innerJoin('person as p', 'p.id', 'q.assessor_id')
    .selectAll('q')
    .select('p.name as assessor_name')
    .where('q.submission_id', '=', submissionId)
    .orderBy('q.asked_at')
    .orderBy('q.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    submissionId: row.submission_id,
    assessorId: row.assessor_id,
    assessorName: row.assessor_name,
    place:
      row.entry_id && row.start !== null && row.length !== null
        ? { entryId: row.entry_id, start: row.start, length: row.length }
        : null,
    quote: row.quote,
    question: row.question,
    askedAt: row.asked_at,
    reply: row.reply,
    repliedAt: row.replied_at,
  }))
}

/** Keeps a question under the form's own id. False: it was there already, or somebody else's is. */
export async function insertQuestion(
  trx: Trx,
  question: {
    id: string
    submissionId: string
    assessorId: string
    place: AssessorQuestion['place']
    quote: string
    question: string
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('assessor_question')
    .values({
      id: question.id,
      submission_id: question.submissionId,
      assessor_id: question.assessorId,
      entry_id: question.place?.entryId ?? null,
      start: question.place?.start ?? null,
      length: question.place?.length ?? null,
      quote: question.quote,
      question: question.question,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function putReply(trx: Trx, id: string, reply: string): Promise<void> {
  await trx
    .updateTable('assessor_question')
    .set({ reply, replied_at: sql<Date>`now()` })
    .where('id', '=', id)
    .execute()
}

/** How many questions wait for a reply, by submission; those without any have no key. */
export async function unansweredOn(trx: Trx, submissionIds: readonly string[]): Promise<Map<string, number>> {
  if (submissionIds.length === 0) return new Map()
  const rows = await trx
    .selectFrom('assessor_question')
    .select(['submission_id', (eb) => eb.fn.countAll<number>().as('waiting')])
    .where('submission_id', 'in', submissionIds)
    .where('replied_at', 'is', null)
    .groupBy('submission_id')
    .execute()
  return new Map(rows.map((row) => [row.submission_id, Number(row.waiting)]))
}
