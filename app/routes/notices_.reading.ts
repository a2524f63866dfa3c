import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { readNotices, unreadNotices } from '~/modules/identity/index.server'
import { respondJson } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'

/** How much is new, for the masthead. */
export const loader = respondJson(async ({ context }: LoaderFunctionArgs) =>
  Response.json({ unread: await unreadNotices(await requireActor(context)) }),
)

/** What was told so far is read. */
export const action = respondJson(async ({ context }: ActionFunctionArgs) => {
  await readNotices(await requireActor(context))
  return Response.json({ unread: 0 })
})
