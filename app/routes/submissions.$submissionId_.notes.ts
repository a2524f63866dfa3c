import type { ActionFunctionArgs } from '@remix-run/node'
import { noteForm } from '~/modules/assessment/forms'
import { notePassage } from '~/modules/assessment/index.server'
import { readForm, respondJson } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'

/** Writes or rewrites a note in the margin; the review page's scripts send it. */
export const action = respondJson(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await notePassage(actor, params.submissionId!, await readForm(request, noteForm))
  return Response.json({})
})
