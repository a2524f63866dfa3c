import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { confirmationForm } from '~/modules/assessment/forms'
import { confirmDecision, showConfirmation } from '~/modules/assessment/index.server'
import { Assurances, BackToConfirmations, Outcome } from '~/modules/assessment/ui/outcome'
import { outcomeData } from '~/modules/assessment/ui/outcome-data'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { CheckField, Refusable, TextArea } from '~/ui/form'

export { afterConflict as shouldRevalidate } from '~/ui/after-conflict'
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: m.page_title({
      page: data ? m.outcome_confirmation_title({ number: data.outcome.stage.number }) : m.product(),
    }),
  },
]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  return { outcome: outcomeData(await showConfirmation(actor, params.submissionId!), actor.timeZone) }
})

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const form = await readForm(request, confirmationForm)
  const { number } = await confirmDecision(actor, params.submissionId!, form)
  return redirect(`/confirmations?done=${form.outcome}&number=${number}`)
})

export default function Confirmation() {
  const { outcome } = useLoaderData<typeof loader>()
  const { stage, decision } = outcome
  return (
    <>
      <BackToConfirmations />
      <h1 className="title mt1">
        {m.outcome_recommended_other({ name: decision.assessorName, trainee: stage.traineeName })}
      </h1>
      <p className="mt2 no-print">
        <a href="#decide">{m.outcome_jump_decide()}</a>
      </p>
      <Outcome outcome={outcome} />
      <Assurances outcome={outcome} />
      <Form method="post" className="confirm-form" id="decide">
        <Refusable data={useActionData<typeof action>()}>
          <h2 className="head">{m.outcome_confirm_heading()}</h2>
          <input type="hidden" name="decision" value={decision.id} />
          <fieldset className="stack">
            <legend className="vh">{m.outcome_confirm_heading()}</legend>
            <CheckField
              type="radio"
              name="outcome"
              value="confirmed"
              label={m.outcome_confirm()}
              hint={m.outcome_confirm_hint()}
            />
            <CheckField
              type="radio"
              name="outcome"
              value="overturned"
              label={m.outcome_overturn()}
              hint={m.outcome_overturn_hint()}
            />
          </fieldset>
          <TextArea name="comment" label={m.outcome_comment()} hint={m.outcome_comment_hint()} rows={4} optional />
          <div className="row">
            <button className="btn primary" type="submit">
              {m.outcome_send()}
            </button>
          </div>
        </Refusable>
      </Form>
    </>
  )
}
