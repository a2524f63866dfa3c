import type { ActionFunctionArgs } from '@remix-run/node'
import { verdictForm } from '~/modules/assessment/forms'
import { keepVerdict } from '~/modules/assessment/index.server'
import { readForm, respondEither } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'

/** Agrees to a claimed passage, queries it, or takes that back. */
export const action = respondEither(
  async ({ request, params, context }: ActionFunctionArgs) => {
    const actor = await requireActor(context)
    await keepVerdict(actor, params.submissionId!, await readForm(request, verdictForm))
  },
  ({ request, params }) => `/submissions/${params.submissionId}/review${new URL(request.url).search}#rests`,
)
