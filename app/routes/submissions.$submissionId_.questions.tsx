import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useRef } from 'react'
import { askQuestion, type QuestionsShown, showQuestions } from '~/modules/assessment/index.server'
import { placeQuery, questionForm } from '~/modules/assessment/questions/forms'
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

export const loader = respond(async ({ request, params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const about = placeQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  const shown = await showQuestions(actor, params.submissionId!, about.data)
  return { ...shown, me: actor.personId, timeZone: actor.timeZone }
})

/** An assessor asks: about a passage, and is led back to it, or about the whole. */
export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const form = await readForm(request, questionForm)
  await askQuestion(actor, params.submissionId!, form)
  const here = `/submissions/${params.submissionId}`
  return redirect(form.entry ? `${here}/review#margin-${form.id}` : `${here}/questions#question-${form.id}`)
})

/** What the assessor asks before deciding, and what the trainee replies. */
export default function Questions() {
  const { me, timeZone, ...shown } = useLoaderData<typeof loader>()
  const { stage, isTrainee, mayAsk, about, notes, questions } = shown
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
            <h2 className="head" id="ask">
              {m.assessment_question_ask()}
            </h2>
            <NewIdField given={typed?.id as string | undefined} />
            {about && <About about={about} here={`/submissions/${stage.submissionId}/questions#ask`} />}
            <TextArea
              name="question"
              label={m.assessment_question_words()}
              hint={m.assessment_question_words_hint()}
              rows={4}
              maxLength={longestQuestion}
            />
            {!about && notes.length > 0 && (
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

/** The passage that was selected, and the way to ask about the whole instead. */
function About({ about: { place, quote }, here }: { about: NonNullable<QuestionsShown['about']>; here: string }) {
  return (
    <div className="asked-about">
      <blockquote className="serif">{quote}</blockquote>
      <p className="hint">
        <Link to={here}>{m.assessment_question_about_whole_instead()}</Link>
      </p>
      <input type="hidden" name="entry" value={place.entryId} />
      <input type="hidden" name="start" value={place.start} />
      <input type="hidden" name="end" value={place.start + place.length} />
    </div>
  )
}

export function ErrorBoundary() {
  return <WordsLeft keyOf={questionKey} />
}
