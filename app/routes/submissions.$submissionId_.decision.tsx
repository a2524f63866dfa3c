import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { criterionQuery } from '~/modules/assessment/criterion-query'
import { decisionForm } from '~/modules/assessment/forms'
import { decide, isDecided, showDecision } from '~/modules/assessment/index.server'
import { draftFrom } from '~/modules/assessment/ui/decision-draft'
import { pointsOpen } from '~/modules/assessment/points'
import { DecisionFields } from '~/modules/assessment/ui/decision-fields'
import { readingOnly } from '~/modules/assessment/ui/reading-only'
import { Returned } from '~/modules/assessment/ui/returned'
import { returnedData } from '~/modules/assessment/ui/returned-data'
import { decisionKey } from '~/modules/assessment/ui/tab-keys'
import { WordsLeft } from '~/modules/assessment/ui/words-left'
import { isReviewable } from '~/modules/submissions/lifecycle'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export { afterConflict as shouldRevalidate } from '~/ui/after-conflict'
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.page_title({ page: data ? m.outcome_decide_title({ number: data.stage.number }) : m.product() }) },
]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  // Once it is decided, the decision is read where everyone reads it.
  if (await isDecided(actor, params.submissionId!)) throw redirect(`/submissions/${params.submissionId}/feedback`)
  const shown = await showDecision(actor, params.submissionId!)
  const { stage, version, judgements, weighing, byDefault, tomorrow, withdrawn, questions } = shown
  return {
    ...{ stage, version, judgements, weighing, tomorrow },
    begin: draftFrom(withdrawn, { ...weighing, byDefault, tomorrow }),
    me: actor.personId,
    since: withdrawn?.id ?? '',
    pointsOpen: pointsOpen(shown),
    waiting: questions.filter((one) => one.repliedAt === null).length,
    returned: returnedData(shown.returned),
    timeZone: actor.timeZone,
  }
})

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await decide(actor, params.submissionId!, await readForm(request, decisionForm))
  return redirect(`/submissions/${params.submissionId}/feedback`)
})

/** Recommend, or refer with what to address and by when. */
export default function Decision() {
  const data = useLoaderData<typeof loader>()
  const { stage } = data
  return (
    <>
      <p className="quiet">
        <Link to={`/submissions/${stage.submissionId}/review`}>{m.outcome_back_to_review()}</Link> · {stage.traineeName}
        , {stage.cohortName}
      </p>
      <h1 className="title mt1">{m.outcome_decide_title({ number: stage.number })}</h1>
      {!isReviewable(stage.state) && <p className="callout look mt3">{readingOnly(stage.state)}</p>}
      <Returned returned={data.returned} timeZone={data.timeZone} />
      {data.waiting > 0 && (
        <p className="callout look mt3">
          {m.assessment_questions_wait({ n: data.waiting })}{' '}
          <Link to={`/submissions/${stage.submissionId}/questions`}>{m.assessment_questions_read()}</Link>
        </p>
      )}
      {data.pointsOpen.length > 0 && (
        <p className="callout look mt3">
          {m.assessment_points_open({ n: data.pointsOpen.length })}{' '}
          {data.pointsOpen.map(({ code, shortTitle }, at) => (
            <span key={code}>
              {at > 0 && ', '}
              <Link to={`/submissions/${stage.submissionId}/review${criterionQuery(code)}#judge`}>
                {code} {shortTitle}
              </Link>
            </span>
          ))}
        </p>
      )}
      <DecisionFields {...data} refusal={useActionData<typeof action>()} />
    </>
  )
}

export function ErrorBoundary() {
  return <WordsLeft keyOf={decisionKey} />
}
