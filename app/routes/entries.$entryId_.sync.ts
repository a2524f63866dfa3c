import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { appendUpdate, readState, readUpdate, readVector, stateResponse } from '~/modules/logs/index.server'
import { respondJson } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'

/** The sync protocol: a device fetches an entry's state and appends what was typed (docs/decisions/). */
export const loader = respondJson(async ({ request, params, context }: LoaderFunctionArgs) =>
  stateResponse(await readState(await requireActor(context), params.entryId!, readVector(request))),
)

export const action = respondJson(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  if (request.method !== 'POST')
    return Response.json({ code: 'method' }, { status: 405, headers: { allow: 'GET, POST' } })
  const update = await readUpdate(request)
  if (update === 'too-large') return Response.json({ code: 'too-large' }, { status: 413 })
  return Response.json(await appendUpdate(actor, params.entryId!, update))
})
