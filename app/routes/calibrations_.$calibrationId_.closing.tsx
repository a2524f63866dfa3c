import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { closeCalibration } from '~/modules/assessment/index.server'
import { respondStep } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'
import { RefusedStep } from '~/ui/refused-step'

export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/calibrations/${params.calibrationId}`)

export const action = respondStep(async ({ params, context }: ActionFunctionArgs) => {
  await closeCalibration(await requireActor(context), params.calibrationId!)
  return redirect(`/calibrations/${params.calibrationId}`)
})

/** There is no page here: it leads to the calibration, or says why not. */
export default function NoPage() {
  return null
}

export function ErrorBoundary() {
  return <RefusedStep back="/calibrations" />
}
