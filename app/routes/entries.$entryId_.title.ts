import type { ActionFunctionArgs } from '@remix-run/node'
import { titleForm } from '~/modules/logs/forms'
import { renameEntry } from '~/modules/logs/index.server'
import { readForm, respondJson } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'

/** An entry's title, saved by the writing page as it is written; `saved` only once it is in the database. */
export const action = respondJson(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const { title } = await readForm(request, titleForm)
  await renameEntry(actor, params.entryId!, title)
  return Response.json({ saved: new Date().toISOString() })
})
