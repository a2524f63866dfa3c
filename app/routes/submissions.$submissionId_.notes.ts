import type { ActionFunctionArgs } from '@remix-run/node'
import { noteForm } from '~/modules/assessment/forms'
import { notePassage } from '~/modules/assessment/index.server'
import { readForm, respondEither } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'

/** Writes or rewrites a note in the margin. */
export const action = respondEither(
  async ({ request, params, context }: ActionFunctionArgs) => {
    const actor = await requireActor(context)
    await notePassage(actor, params.submissionId!, await readForm(request, noteForm))
  },
  ({ request, params }) => `/submissions/${params.submissionId}/review${new URL(request.url).search}#notes`,
)
