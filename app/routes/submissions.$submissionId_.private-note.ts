import type { ActionFunctionArgs } from '@remix-run/node'
import { privateNoteForm } from '~/modules/assessment/forms'
import { keepPrivateNote } from '~/modules/assessment/index.server'
import { readForm, respondJson } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'

/** Keeps an assessor's notes for themselves as they go. */
export const action = respondJson(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const form = await readForm(request, privateNoteForm)
  return Response.json(await keepPrivateNote(actor, params.submissionId!, form))
})
