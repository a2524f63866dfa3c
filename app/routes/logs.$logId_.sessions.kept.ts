import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { draftSession, takeInSession } from '~/modules/logs/index.server'
import { keptSessionForm } from '~/modules/logs/session-forms'
import { readForm, respondJson } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'

/** What a form for a new set session begins with, for a device that keeps it. */
export const loader = respondJson(async ({ params, context }: LoaderFunctionArgs) =>
  Response.json(await draftSession(await requireActor(context), params.logId!, new Date())),
)

/** Takes in a set session that a device kept; `saved` only once it is in the database. */
export const action = respondJson(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await takeInSession(actor, params.logId!, await readForm(request, keptSessionForm))
  return Response.json({ saved: new Date().toISOString() })
})
