import type { LoaderFunctionArgs } from '@remix-run/node'
import { takeOutLog } from '~/modules/logs/index.server'
import { exportForm } from '~/modules/logs/forms'
import { check, respondFile } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'

/** The whole log as a file. */
export const loader = respondFile(async ({ request, params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const { as } = check(exportForm, Object.fromEntries(new URL(request.url).searchParams))
  const file = await takeOutLog(actor, params.logId!, as, new Date())
  return new Response(file.content, {
    headers: {
      'content-type': file.type,
      'content-disposition': `attachment; filename="${file.name}"`,
      'cache-control': 'no-store',
    },
  })
})
