import type { ActionFunctionArgs } from '@remix-run/node'
import { judgementForm } from '~/modules/assessment/forms'
import { keepMark } from '~/modules/assessment/index.server'
import { readForm, respondJson } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'

/** Keeps an independent marker's mark as one goes. */
export const action = respondJson(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  return Response.json(await keepMark(actor, params.checkId!, await readForm(request, judgementForm)))
})
