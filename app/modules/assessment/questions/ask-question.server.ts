import { tell } from '~/modules/identity/index.server'
import { passageAt } from '~/modules/logs/margin/passage'
import { entriesOf } from '~/modules/submissions/index.server'
import { NotFound } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { requireFound } from '~/policy/authorize.server'
import { transaction, type Trx } from '~db/client.server'
import { holdReview } from '../hold-review.server'
import { notesOf } from '../note-queries.server'
import type { PlaceQuery, QuestionForm } from './forms'
import type { AssessorQuestion } from './question'
import { insertQuestion, questionsOn } from './question-queries.server'

/**
 * Asks the trainee an open question while the review is open, about a passage (its own, or one of one's notes') or about
 * the whole; the trainee is told by mail. The same form sent twice asks once. 404, 403 (not theirs, or a conflict of
 * interest), or 409 once it is decided.
 */
export function askQuestion(actor: Actor, submissionId: string, form: QuestionForm): Promise<void> {
  return transaction(actor, async (trx) => {
    const stage = await holdReview(trx, actor, submissionId)
    const { id, question } = form
    const about = await passageFor(trx, actor, submissionId, form)
    if (await insertQuestion(trx, { id, submissionId, assessorId: actor.personId, question, ...about })) {
      await tell(trx, {
        to: stage.traineeId,
        kind: 'question',
        facts: { number: stage.number },
        path: `/submissions/${submissionId}/questions`,
      })
      return
    }
    const isMine = (await questionsOn(trx, submissionId)).some((one) => one.id === id)
    if (!isMine) throw new NotFound()
  })
}

/** The passage that a question is about, in the words of the log. */
async function passageFor(
  trx: Trx,
  actor: Actor,
  submissionId: string,
  { note, entry, start, end }: QuestionForm,
): Promise<Pick<AssessorQuestion, 'place' | 'quote'>> {
  if (entry !== undefined && start !== undefined && end !== undefined)
    return requireFound(await passageIn(trx, submissionId, { entry, start, end }))
  const noted = note && (await notesOf(trx, submissionId, actor.personId)).find(({ id }) => id === note)
  if (!noted) return { place: null, quote: '' }
  const { entryId, quote, ...at } = noted
  return { place: { entryId, start: at.start, length: at.length }, quote }
}

/** Undefined: there are no words in that place. */
export async function passageIn(
  trx: Trx,
  submissionId: string,
  { entry: entryId, start, end }: PlaceQuery,
): Promise<{ place: { entryId: string; start: number; length: number }; quote: string } | undefined> {
  const entry = (await entriesOf(trx, submissionId)).find((one) => one.entryId === entryId)
  const passage = entry && passageAt(entryId, entry.plain, start, end)
  return passage && { place: { entryId, start: passage.offset, length: passage.length }, quote: passage.quote }
}
