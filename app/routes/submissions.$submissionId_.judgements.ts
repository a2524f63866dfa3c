import type { ActionFunctionArgs } from '@remix-run/node'
import { judgementForm } from '~/modules/assessment/forms'
import { keepJudgement } from '~/modules/assessment/index.server'
import { readForm, respondJson } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'

/** Keeps a judgement as one goes; the review page's scripts send it. Without them the page's own form does the same. */
export const action = respondJson(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const kept = await keepJudgement(actor, params.submissionId!, await readForm(request, judgementForm))
  return Response.json(kept)
})
