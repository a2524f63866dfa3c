import type { ActionFunctionArgs } from '@remix-run/node'
import { pointForm } from '~/modules/assessment/forms'
import { keepPoint } from '~/modules/assessment/index.server'
import { readForm, respondJson } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'

/** Ticks what the last referral asked for as met or not. */
export const action = respondJson(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await keepPoint(actor, params.submissionId!, await readForm(request, pointForm))
  return Response.json({})
})
