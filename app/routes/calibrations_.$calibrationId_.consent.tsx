import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { consentForm } from '~/modules/assessment/calibration/forms'
import { giveConsent, showConsent } from '~/modules/assessment/index.server'
import { showSubmission } from '~/modules/submissions/index.server'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Refusable } from '~/ui/form'

export { afterConflict as shouldRevalidate } from '~/ui/after-conflict'
export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.calibration_consent_title() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const { consent, closedAt, submissionId } = await showConsent(actor, params.calibrationId!)
  const { stage } = await showSubmission(actor, submissionId)
  return { consent, isClosed: closedAt !== null, submissionId, number: stage.number }
})

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await giveConsent(actor, params.calibrationId!, await readForm(request, consentForm))
  return redirect(`/calibrations/${params.calibrationId}/consent`)
})

/** A trainee is asked whether others may practise on their log, and may change their mind. */
export default function Consent() {
  const { consent, isClosed, submissionId, number } = useLoaderData<typeof loader>()
  return (
    <div className="narrow stack">
      <p className="quiet">
        <Link to={`/submissions/${submissionId}`}>{m.submissions_title({ number })}</Link>
      </p>
      <h1 className="title">{m.calibration_consent_title()}</h1>
      <p className="lede">{m.calibration_consent_text({ number })}</p>
      {consent !== 'asked' && (
        <p className="callout" role="status">
          {consent === 'given' ? m.calibration_consent_is_given() : m.calibration_consent_is_refused()}{' '}
          {isClosed && m.calibration_consent_is_closed()}
        </p>
      )}
      <Form method="post">
        <Refusable data={useActionData<typeof action>()}>
          <div className="row">
            {consent !== 'given' && !isClosed && (
              <button className="btn primary" name="consent" value="given" type="submit">
                {m.calibration_consent_yes()}
              </button>
            )}
            {consent !== 'refused' && (
              <button className="btn" name="consent" value="refused" type="submit">
                {consent === 'given' ? m.calibration_consent_take_back() : m.calibration_consent_no()}
              </button>
            )}
          </div>
        </Refusable>
      </Form>
    </div>
  )
}
