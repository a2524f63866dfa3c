import { lockStage } from '~/modules/submissions/index.server'
import { isBeingRead } from '~/modules/submissions/lifecycle'
import { factsOf } from '~/modules/submissions/stage'
import { NotFound, Refused } from '~/platform/errors.server'
import { isId } from '~/platform/ids'
import { send } from '~/platform/jobs.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'
import { mailQuestionJob } from './mail-question-job.server'
import { putReply } from './question-queries.server'

/** Replies to an assessor's question, or changes one's reply, while it is being read, as far as the trainee knows (409 after); the assessor is told by mail. NotFound: no such question to this person. */
export function replyQuestion(actor: Actor, submissionId: string, questionId: string, reply: string): Promise<void> {
  return transaction(actor, async (trx) => {
    const stage = requireFound(await lockStage(trx, submissionId))
    authorize(actor, 'question.reply', factsOf(stage))
    // Not before it is released: a refusal would tell that it is decided.
    if (!isBeingRead(stage.state)) throw new Refused('assessment_question_closed')
    if (!isId(questionId) || !(await putReply(trx, submissionId, questionId, reply))) throw new NotFound()
    await send(trx, mailQuestionJob, { questionId, about: 'replied' }, { once: questionId })
  })
}
