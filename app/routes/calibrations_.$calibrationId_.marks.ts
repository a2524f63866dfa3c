import type { ActionFunctionArgs } from '@remix-run/node'
import { judgementForm } from '~/modules/assessment/forms'
import { keepCalibrationMark } from '~/modules/assessment/index.server'
import { readForm, respondJson } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'

/** Keeps a mark of a calibration as one goes. */
export const action = respondJson(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  return Response.json(await keepCalibrationMark(actor, params.calibrationId!, await readForm(request, judgementForm)))
})
