import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { openForm } from '~/modules/assessment/calibration/forms'
import { listCalibrations, openCalibration } from '~/modules/assessment/index.server'
import { calibrationState } from '~/modules/assessment/ui/calibration/calibration-state'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { hasRole } from '~/policy/actor'
import { requireActor } from '~/policy/authorize.server'
import { Moment } from '~/ui/dates'
import { Refusable, TextField } from '~/ui/form'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.calibration_title() }) }]

export const loader = respond(async ({ context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const calibrations = await listCalibrations(actor)
  return { calibrations, mayRun: hasRole(actor, 'quality-assurer'), timeZone: actor.timeZone }
})

export const action = respond(async ({ request, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const { id } = await openCalibration(actor, await readForm(request, openForm))
  return redirect(`/calibrations/${id}`)
})

/** The past logs that everyone marks for themselves. */
export default function Calibrations() {
  const { calibrations, mayRun, timeZone } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  return (
    <div className="narrow">
      <h1 className="title">{m.calibration_title()}</h1>
      <p className="lede mt1">{m.calibration_lede()}</p>
      {calibrations.length === 0 ? (
        <p className="quiet mt3">{m.calibration_none()}</p>
      ) : (
        <ul className="stack mt3">
          {calibrations.map((calibration) => (
            <li key={calibration.id} className="row">
              <Link to={`/calibrations/${calibration.id}`}>
                {m.calibration_of()} <Moment value={calibration.openedAt} timeZone={timeZone} />
              </Link>
              <span className="status">{calibrationState(calibration)}</span>
            </li>
          ))}
        </ul>
      )}
      {mayRun && (
        <Form method="post" className="stack mt4">
          <h2 className="head">{m.calibration_open_title()}</h2>
          <Refusable data={refusal}>
            <TextField
              name="number"
              label={m.calibration_open_number()}
              hint={m.calibration_open_hint()}
              inputMode="numeric"
            />
            <div className="row">
              <button className="btn primary" type="submit">
                {m.calibration_open_button()}
              </button>
            </div>
          </Refusable>
        </Form>
      )}
    </div>
  )
}
