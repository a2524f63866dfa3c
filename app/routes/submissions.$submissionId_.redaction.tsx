import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useRef } from 'react'
import { redactionForm } from '~/modules/assessment/forms'
import { returnForRedaction, showReturn } from '~/modules/assessment/index.server'
import { ReturnFields } from '~/modules/assessment/ui/return-fields'
import { redactionKey } from '~/modules/assessment/ui/tab-keys'
import { useKeptWords } from '~/modules/assessment/ui/use-kept-words'
import { WordsLeft } from '~/modules/assessment/ui/words-left'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Refusable } from '~/ui/form'

export { afterConflict as shouldRevalidate } from '~/ui/after-conflict'
export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.assessment_return_title() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const { stage, ...shown } = await showReturn(actor, params.submissionId!)
  const { submissionId, number, traineeName, cohortName } = stage
  return { ...shown, submissionId, number, traineeName, cohortName, me: actor.personId }
})

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await returnForRedaction(actor, params.submissionId!, await readForm(request, redactionForm))
  return redirect(`/submissions/${params.submissionId}`)
})

/** An assessor gives a log back whose people can be recognised. */
export default function Redaction() {
  const { submissionId, number, traineeName, cohortName, me, isPossible, ...fields } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const form = useRef<HTMLFormElement>(null)
  useKeptWords(form, { field: 'reason', storageKey: redactionKey(me, submissionId), refusal: answer })
  const review = `/submissions/${submissionId}/review`
  return (
    <div className="narrow">
      <p className="quiet">
        <Link to={review}>{m.outcome_back_to_review()}</Link> · {m.submissions_title({ number })}, {traineeName},{' '}
        {cohortName}
      </p>
      <h1 className="title mt1">{m.assessment_return_title()}</h1>
      <p className="lede mt2">{isPossible ? m.assessment_return_lede() : m.assessment_return_not_possible()}</p>
      <Form method="post" className="stack spaced mt3" ref={form}>
        <Refusable data={answer}>
          {isPossible && (
            <>
              <ReturnFields {...fields} />
              <div className="row">
                <button className="btn primary" type="submit">
                  {m.assessment_return_button()}
                </button>
                <Link to={review}>{m.programmes_cancel()}</Link>
              </div>
            </>
          )}
        </Refusable>
      </Form>
    </div>
  )
}

export function ErrorBoundary() {
  return <WordsLeft keyOf={redactionKey} />
}
