import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { noteJudged } from '~/modules/submissions/index.server'
import type { Actor } from '~/policy/actor'
import { transaction, type Trx } from '~db/client.server'
import { pointsOf, putPoint } from './beside-queries.server'
import { holdReview } from './hold-review.server'
import { countJudged, judgementsOf, putJudgement, putVerdict, verdictsOf } from './judgement-queries.server'
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
  const { rows } = await sql<{ assessor_id: string; name: string; judged: number; notes: number }>`
    select w.assessor_id, p.name, count(w.level)::integer as judged, count(w.note)::integer as notes
    from (
      select assessor_id, level, null::uuid as note, updated_at from judgement where submission_id = ${submissionId}
      union all
      select author_id, null, id, updated_at from margin_note where submission_id = ${submissionId} and removed_at is null
    ) w join person p on p.id = w.assessor_id
    group by w.assessor_id, p.name order by max(w.updated_at) desc`.execute(trx)
  const [latest] = rows
  if (!latest || rows.some((row) => row.assessor_id === assessorId)) return null
  return { assessorId: latest.assessor_id, assessorName: latest.name, judged: latest.judged, notes: latest.notes }
}

/** Begins a review from what the one before made of it: their judgements, verdicts, ticked points and notes in the margin become one's own copies, to be changed; theirs stay theirs, and what they wrote for themselves is nobody else's. Twice does no harm. */
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
    for (const { verdict, ...claim } of await verdictsOf(trx, submissionId, earlier.assessorId))
      await putVerdict(trx, submissionId, actor.personId, claim, verdict)
    for (const { criterionId, outcome } of await pointsOf(trx, submissionId, earlier.assessorId))
      await putPoint(trx, submissionId, actor.personId, criterionId, outcome)
    await noteJudged(trx, submissionId, countJudged(judgements))
  })
}
