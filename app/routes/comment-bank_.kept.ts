import type { ActionFunctionArgs } from '@remix-run/node'
import { bankForm } from '~/modules/assessment/bank/bank'
import { keepInBank } from '~/modules/assessment/index.server'
import { readForm, respondJson } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'

/** Keeps a comment in the bank from the review page. */
export const action = respondJson(async ({ request, context }: ActionFunctionArgs) => {
  await keepInBank(await requireActor(context), await readForm(request, bankForm))
  return Response.json({})
})
