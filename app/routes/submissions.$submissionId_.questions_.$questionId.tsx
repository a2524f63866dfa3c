import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useRef } from 'react'
import { replyQuestion, showQuestions } from '~/modules/assessment/index.server'
import { questionReplyForm } from '~/modules/assessment/questions/forms'
import { longestReply } from '~/modules/assessment/questions/question'
import '~/modules/assessment/ui/questions/questions.css'
import { replyKey } from '~/modules/assessment/ui/tab-keys'
import { useKeptWords } from '~/modules/assessment/ui/use-kept-words'
import { NotFound } from '~/platform/errors.server'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Refusable, TextArea } from '~/ui/form'

export { afterConflict as shouldRevalidate } from '~/ui/after-conflict'
export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.assessment_question_to_reply() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const { questions, stage, mayReply, isTrainee } = await showQuestions(actor, params.submissionId!)
  const question = questions.find(({ id }) => id === params.questionId)
  if (!question || !isTrainee) throw new NotFound()
  return { question, submissionId: stage.submissionId, mayReply, me: actor.personId }
})

/** The trainee replies. */
export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const { reply } = await readForm(request, questionReplyForm)
  await replyQuestion(actor, params.submissionId!, params.questionId!, reply)
  return redirect(`/submissions/${params.submissionId}/questions#question-${params.questionId}`)
})

export default function Reply() {
  const { question, submissionId, mayReply, me } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const form = useRef<HTMLFormElement>(null)
  useKeptWords(form, { field: 'reply', storageKey: replyKey(me, question.id), refusal })
  const all = `/submissions/${submissionId}/questions`
  return (
    <div className="narrow asked-about">
      <h1 className="title">{m.assessment_question_by({ name: question.assessorName })}</h1>
      <div className="stack mt3">
        {question.quote !== '' && <blockquote className="serif">{question.quote}</blockquote>}
        <p className="said question">{question.question}</p>
      </div>
      <Form method="post" className="stack mt3" ref={form}>
        <Refusable data={refusal}>
          {mayReply ? (
            <TextArea
              name="reply"
              label={m.assessment_question_your_reply()}
              hint={m.assessment_question_reply_hint()}
              defaultValue={question.reply}
              rows={8}
              maxLength={longestReply}
            />
          ) : (
            <p className="quiet">{m.assessment_question_closed()}</p>
          )}
        </Refusable>
        <div className="row">
          {mayReply && (
            <button className="btn primary" type="submit">
              {m.assessment_question_send_reply()}
            </button>
          )}
          <Link className="btn bare" to={all}>
            {m.write_cancel()}
          </Link>
        </div>
      </Form>
    </div>
  )
}
