import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { answerForm } from '~/modules/assessment/appeals/appeal'
import { answerAppeal, showAppeals } from '~/modules/assessment/index.server'
import { AnswerForm } from '~/modules/assessment/ui/appeals/answer-form'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Refusable } from '~/ui/form'

export { afterConflict as shouldRevalidate } from '~/ui/after-conflict'
export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.appeal_answer_title() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const { stage, appeals, toAnswer } = await showAppeals(await requireActor(context), params.submissionId!)
  return { submissionId: stage.submissionId, appeal: appeals.find((one) => one.id === toAnswer) ?? null }
})

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await answerAppeal(actor, params.submissionId!, await readForm(request, answerForm))
  return redirect(`/submissions/${params.submissionId}/appeal`)
})

/** Where an answer is given anew that was refused. */
export default function Answer() {
  const { submissionId, appeal } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  return (
    <div className="narrow stack">
      <p className="quiet">
        <Link to={`/submissions/${submissionId}/appeal`}>{m.appeal_title()}</Link>
      </p>
      {appeal ? (
        <AnswerForm submissionId={submissionId} appeal={appeal} refusal={refusal} />
      ) : (
        <>
          <h1 className="title">{m.appeal_answer_title()}</h1>
          <Refusable data={refusal}>
            <p className="quiet">{m.quality_not_to_settle()}</p>
          </Refusable>
        </>
      )}
    </div>
  )
}
