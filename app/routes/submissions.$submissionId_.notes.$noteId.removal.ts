import type { ActionFunctionArgs } from '@remix-run/node'
import { removeNote } from '~/modules/assessment/index.server'
import { respondEither } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'

/** Takes one's own note away. */
export const action = respondEither(
  async ({ params, context }: ActionFunctionArgs) => {
    const actor = await requireActor(context)
    await removeNote(actor, params.submissionId!, params.noteId!)
  },
  ({ request, params }) => `/submissions/${params.submissionId}/review${new URL(request.url).search}`,
)
