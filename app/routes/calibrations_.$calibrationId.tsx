import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { showCalibration } from '~/modules/assessment/index.server'
import { calibrationState } from '~/modules/assessment/ui/calibration/calibration-state'
import { Compared } from '~/modules/assessment/ui/calibration/compared'
import '~/modules/assessment/ui/quality/quality.css'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Moment } from '~/ui/dates'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.calibration_title() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const { calibration, ...shown } = await showCalibration(actor, params.calibrationId!)
  const { id, openedAt, consent, closedAt } = calibration
  return { id, openedAt, consent, closedAt, timeZone: actor.timeZone, ...shown }
})

/** One calibration: to be marked, or compared. */
export default function Calibration() {
  const { id, openedAt, consent, closedAt, timeZone, isFinished, finished, mayRun, version, compared } =
    useLoaderData<typeof loader>()
  const isOpen = consent === 'given' && !closedAt
  // What was marked before consent was taken back can be compared all the same.
  const canClose = isOpen || (finished > 0 && !closedAt)
  return (
    <>
      <p className="quiet">
        <Link to="/calibrations">{m.calibration_title()}</Link>
      </p>
      <h1 className="title mt1">{m.calibration_title()}</h1>
      <p className="lede mt1">{calibrationState({ consent, closedAt, isFinished })}.</p>
      <p className="quiet mt1">
        {m.calibration_begun()} <Moment value={openedAt} timeZone={timeZone} />
        {(finished > 0 || isOpen) && ` · ${m.calibration_finished({ n: finished })}`}
      </p>
      <div className="row mt2">
        {isOpen && !isFinished && (
          <Link className="btn primary" to={`/calibrations/${id}/marking`}>
            {m.calibration_mark()}
          </Link>
        )}
        {canClose && mayRun && (
          <Form method="post" action={`/calibrations/${id}/closing`} className="row">
            <button className="btn" type="submit">
              {m.calibration_close()}
            </button>
            <p className="hint">{m.calibration_close_hint()}</p>
          </Form>
        )}
      </div>
      {compared && <Compared compared={compared} version={version} />}
    </>
  )
}
