import type { ActionFunctionArgs } from '@remix-run/node'
import { countForm } from '~/modules/logs/forms'
import { correctCount } from '~/modules/logs/index.server'
import { readForm, respondJson } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'

/** A word's count as the author of the log has it, sent by the writing page. */
export const action = respondJson(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const correction = await readForm(request, countForm)
  return Response.json({ corrected: await correctCount(actor, params.logId!, correction) })
})
