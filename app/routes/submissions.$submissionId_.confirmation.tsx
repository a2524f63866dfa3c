import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { confirmationForm } from '~/modules/assessment/forms'
import { confirmDecision, markFirst, showConfirmation } from '~/modules/assessment/index.server'
import { Assurances, BackToConfirmations, Outcome } from '~/modules/assessment/ui/outcome'
import { outcomeData } from '~/modules/assessment/ui/outcome-data'
import { ReleaseChoice } from '~/modules/assessment/ui/release-choice'
import '~/modules/programmes/ui/programmes.css'
import { dayIn } from '~/platform/days'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { CheckField, Refusable, TextArea } from '~/ui/form'

export { afterConflict as shouldRevalidate } from '~/ui/after-conflict'
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: m.page_title({
      page: data ? m.outcome_confirmation_title({ number: data.number }) : m.product(),
    }),
  },
]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const check = await markFirst(actor, params.submissionId!)
  if (check) throw redirect(`/checks/${check}`)
  const { stage, outcome } = await showConfirmation(actor, params.submissionId!)
  return {
    number: stage.number,
    outcome: outcome && outcomeData(outcome, actor.timeZone),
    release: outcome &&
      !outcome.releasesTogether && { timeZone: outcome.timeZone, today: dayIn(outcome.timeZone, new Date()) },
  }
})

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const form = await readForm(request, confirmationForm)
  const { number } = await confirmDecision(actor, params.submissionId!, form)
  return redirect(`/confirmations?done=${form.outcome}&number=${number}`)
})

export default function Confirmation() {
  const { number, outcome, release } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (!outcome) return <NothingWaits number={number} answer={answer} />
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
        <Refusable data={answer}>
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
          {release ? <ReleaseChoice {...release} /> : <p className="hint">{m.outcome_releases_together()}</p>}
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

/** Somebody else has confirmed or returned it, it was taken back, or it was never recommended. */
const NothingWaits = ({ number, answer }: { number: number; answer: unknown }) => (
  <div className="stack narrow">
    <BackToConfirmations />
    <h1 className="title">{m.outcome_confirmation_title({ number })}</h1>
    <Refusable data={answer}>
      <p className="lede">{m.outcome_nothing_to_confirm()}</p>
    </Refusable>
  </div>
)
