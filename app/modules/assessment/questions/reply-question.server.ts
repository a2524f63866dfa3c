import { tell } from '~/modules/identity/index.server'
import { lockStage } from '~/modules/submissions/index.server'
import { isBeingRead } from '~/modules/submissions/lifecycle'
import { factsOf } from '~/modules/submissions/stage'
import { NotFound, Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'
import { putReply, questionsOn } from './question-queries.server'

/** Replies to an assessor's question, or changes one's reply, while it is being read, as far as the trainee knows (409 after); the assessor is told of the first. NotFound: no such question to this person. */
export function replyQuestion(actor: Actor, submissionId: string, questionId: string, reply: string): Promise<void> {
  return transaction(actor, async (trx) => {
    const stage = requireFound(await lockStage(trx, submissionId))
    authorize(actor, 'question.reply', factsOf(stage))
    // Not before it is released: a refusal would tell that it is decided.
    if (!isBeingRead(stage.state)) throw new Refused('assessment_question_closed')
    const asked = (await questionsOn(trx, submissionId)).find(({ id }) => id === questionId)
    if (!asked) throw new NotFound()
    await putReply(trx, questionId, reply)
    if (asked.repliedAt) return
    await tell(trx, {
      to: asked.assessorId,
      kind: 'reply',
      facts: { number: stage.number },
      path: `/submissions/${submissionId}/questions`,
    })
  })
}
