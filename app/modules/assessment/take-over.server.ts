import { randomUUID } from 'node:crypto'
import { noteJudged } from '~/modules/submissions/index.server'
import type { Actor } from '~/policy/actor'
import { transaction, type Trx } from '~db/client.server'
import { holdReview } from './hold-review.server'
import { countJudged, judgementsOf, putJudgement } from './judgement-queries.server'
import { notesOf, putNote } from './note-queries.server'

/** What somebody wrote of a review before it came to the one who has it now. */
export interface Earlier {
  assessorId: string
  assessorName: string
  judged: number
  notes: number
}

/** The latest of those who began a submission's review before; null where nobody did, or once one has begun oneself. */
export async function findEarlier(trx: Trx, submissionId: string, assessorId: string): Promise<Earlier | null> {
  const rows = await trx
    .selectFrom('judgement as j')
    .innerJoin('person as p', 'p.id', 'j.assessor_id')
    .select(['j.assessor_id', 'p.name'])
    .select(({ fn }) => [fn.count<number>('j.level').as('judged'), fn.max('j.updated_at').as('last')])
    .where('j.submission_id', '=', submissionId)
    .groupBy(['j.assessor_id', 'p.name'])
    .orderBy('last', 'desc')
    .execute()
  const [latest] = rows
  if (!latest || rows.some((row) => row.assessor_id === assessorId)) return null
  const notes = await notesOf(trx, submissionId, latest.assessor_id)
  return { assessorId: latest.assessor_id, assessorName: latest.name, judged: latest.judged, notes: notes.length }
}

/** Begins a review from what the one before wrote: their judgements and notes become one's own copies, to be changed; theirs stay theirs. Twice does no harm. */
export function takeOver(actor: Actor, submissionId: string): Promise<void> {
  return transaction(actor, async (trx) => {
    await holdReview(trx, actor, submissionId)
    const earlier = await findEarlier(trx, submissionId, actor.personId)
    if (!earlier) return
    const judgements = await judgementsOf(trx, submissionId, earlier.assessorId)
    for (const judgement of judgements) await putJudgement(trx, submissionId, actor.personId, judgement)
    for (const { entryId, start, length, quote, before, after, criterionId, note } of await notesOf(
      trx,
      submissionId,
      earlier.assessorId,
    ))
      await putNote(
        trx,
        { id: randomUUID(), submissionId, authorId: actor.personId, criterionId, note },
        { entryId, offset: start, length, quote, before, after },
      )
    await noteJudged(trx, submissionId, countJudged(judgements))
  })
}
