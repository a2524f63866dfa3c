import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { begunEntryForm } from '~/modules/logs/forms'
import { showSurroundings, takeInEntry } from '~/modules/logs/index.server'
import { readForm, respondJson } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'

/** What a new entry's page is drawn from, for a device that keeps it. */
export const loader = respondJson(async ({ params, context }: LoaderFunctionArgs) =>
  Response.json(await showSurroundings(await requireActor(context), params.logId!)),
)

/** Takes in an entry that a device has begun; `saved` only once it is in the database. */
export const action = respondJson(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await takeInEntry(actor, params.logId!, await readForm(request, begunEntryForm))
  return Response.json({ saved: new Date().toISOString() })
})
