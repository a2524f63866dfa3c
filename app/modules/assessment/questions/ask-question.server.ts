import { tell } from '~/modules/identity/index.server'
import { NotFound } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { transaction } from '~db/client.server'
import { holdReview } from '../hold-review.server'
import { notesOf } from '../note-queries.server'
import type { QuestionForm } from './forms'
import { insertQuestion, questionsOn } from './question-queries.server'

/**
 * Asks the trainee an open question while the review is open, about the passage of one of one's own notes or about the
 * whole; the trainee is told by mail. The same form sent twice asks once. 404, 403 (not theirs, or a conflict of
 * interest), or 409 once it is decided.
 */
export function askQuestion(actor: Actor, submissionId: string, form: QuestionForm): Promise<void> {
  return transaction(actor, async (trx) => {
    const stage = await holdReview(trx, actor, submissionId)
    const note = form.note && (await notesOf(trx, submissionId, actor.personId)).find(({ id }) => id === form.note)
    const { entryId = null, quote = '' } = note || {}
    const { id, question } = form
    if (await insertQuestion(trx, { id, submissionId, assessorId: actor.personId, entryId, quote, question })) {
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
