import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useRef } from 'react'
import { askQuestion, showQuestions } from '~/modules/assessment/index.server'
import { questionForm } from '~/modules/assessment/questions/forms'
import { longestQuestion } from '~/modules/assessment/questions/question'
import { QuestionList } from '~/modules/assessment/ui/questions/question-list'
import { questionKey } from '~/modules/assessment/ui/tab-keys'
import { useKeptWords } from '~/modules/assessment/ui/use-kept-words'
import { NewIdField } from '~/modules/logs/ui/new-id-field'
import { WordsLeft } from '~/modules/assessment/ui/words-left'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Refusable, refusalIn, SelectField, TextArea } from '~/ui/form'

export { afterConflict as shouldRevalidate } from '~/ui/after-conflict'
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.page_title({ page: data ? m.assessment_questions_title({ number: data.stage.number }) : m.product() }) },
]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const shown = await showQuestions(actor, params.submissionId!)
  return { ...shown, me: actor.personId, timeZone: actor.timeZone }
})

/** An assessor asks. */
export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const form = await readForm(request, questionForm)
  await askQuestion(actor, params.submissionId!, form)
  return redirect(`/submissions/${params.submissionId}/questions#question-${form.id}`)
})

/** What the assessor asks before deciding, and what the trainee replies. */
export default function Questions() {
  const { me, timeZone, ...shown } = useLoaderData<typeof loader>()
  const { stage, isTrainee, mayAsk, notes, questions } = shown
  const refusal = useActionData<typeof action>()
  const form = useRef<HTMLFormElement>(null)
  useKeptWords(form, {
    field: 'question',
    storageKey: questionKey(me, stage.submissionId),
    refusal,
    round: questions.length,
  })
  const typed = refusalIn(refusal)?.typed
  return (
    <div className="narrow">
      <p className="quiet">
        <Link to={isTrainee ? `/submissions/${stage.submissionId}` : `/submissions/${stage.submissionId}/review`}>
          {isTrainee ? m.submissions_title({ number: stage.number }) : m.outcome_back_to_review()}
        </Link>
        {!isTrainee && ` · ${stage.traineeName}, ${stage.cohortName}`}
      </p>
      <h1 className="title mt1">{m.assessment_questions_title({ number: stage.number })}</h1>
      <p className="lede mt2">{isTrainee ? m.assessment_questions_lede_trainee() : m.assessment_questions_lede()}</p>
      <QuestionList shown={shown} timeZone={timeZone} />
      {mayAsk && (
        // Once asked, the next form is another.
        <Form method="post" className="stack mt4" ref={form} key={questions.length}>
          <Refusable data={refusal}>
            <h2 className="head">{m.assessment_question_ask()}</h2>
            <NewIdField given={typed?.id as string | undefined} />
            <TextArea
              name="question"
              label={m.assessment_question_words()}
              hint={m.assessment_question_words_hint()}
              rows={4}
              maxLength={longestQuestion}
            />
            {notes.length > 0 && (
              <SelectField
                name="note"
                label={m.assessment_question_about()}
                options={[
                  { value: '', name: m.assessment_question_about_all() },
                  ...notes.map(({ id, quote }) => ({ value: id, name: quote.slice(0, 80) })),
                ]}
              />
            )}
            <p>
              <button className="btn primary" type="submit">
                {m.assessment_question_button()}
              </button>
            </p>
          </Refusable>
        </Form>
      )}
    </div>
  )
}

export function ErrorBoundary() {
  return <WordsLeft keyOf={questionKey} />
}
