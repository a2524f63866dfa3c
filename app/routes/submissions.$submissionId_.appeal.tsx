import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { appealForm } from '~/modules/assessment/appeals/appeal'
import { lodgeAppeal, showAppeals } from '~/modules/assessment/index.server'
import { AnswerForm } from '~/modules/assessment/ui/appeals/answer-form'
import { AppealForm } from '~/modules/assessment/ui/appeals/appeal-form'
import { AppealList } from '~/modules/assessment/ui/appeals/appeal-list'
import { Outcome } from '~/modules/assessment/ui/outcome'
import { outcomeData } from '~/modules/assessment/ui/outcome-data'
import { appealKey } from '~/modules/assessment/ui/tab-keys'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export { afterConflict as shouldRevalidate } from '~/ui/after-conflict'
export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.appeal_title() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const { stage, appeals, next, toAnswer, outcome } = await showAppeals(actor, params.submissionId!)
  const { submissionId, number, traineeName, cohortName, traineeId } = stage
  return {
    ...{ submissionId, number, traineeName, cohortName, appeals, next },
    toAnswer: appeals.find((appeal) => appeal.id === toAnswer) ?? null,
    outcome: outcome && outcomeData(outcome, actor.timeZone),
    isMine: traineeId === actor.personId,
    storageKey: appealKey(actor.personId, submissionId),
    timeZone: actor.timeZone,
  }
})

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await lodgeAppeal(actor, params.submissionId!, await readForm(request, appealForm))
  return redirect(`/submissions/${params.submissionId}/appeal`)
})

/** The appeals against a decision: the trainee appeals here, and whoever's turn it is answers. */
export default function Appeal() {
  const { submissionId, number, traineeName, cohortName, isMine, ...shown } = useLoaderData<typeof loader>()
  const { appeals, next, toAnswer, outcome, storageKey, timeZone } = shown
  const refusal = useActionData<typeof action>()
  return (
    <>
      <div className="narrow">
        <p className="quiet">
          <Link to={`/submissions/${submissionId}`}>{m.submissions_title({ number })}</Link>
          {!isMine && ` · ${traineeName}, ${cohortName}`}
        </p>
        <h1 className="title mt1">{m.appeal_title()}</h1>
        <p className="lede mt2">{m.appeal_lede()}</p>
        <AppealList appeals={appeals} timeZone={timeZone} />
        {isMine && <AppealForm next={next} refusal={refusal} storageKey={storageKey} />}
        {toAnswer && <AnswerForm submissionId={submissionId} appeal={toAnswer} />}
      </div>
      {outcome && (
        <div className="mt4">
          <Outcome outcome={outcome} />
        </div>
      )}
    </>
  )
}
