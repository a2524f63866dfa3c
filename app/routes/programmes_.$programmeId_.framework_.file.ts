import type { LoaderFunctionArgs } from '@remix-run/node'
import { frameworkFileForm } from '~/modules/programmes/forms'
import { takeOutFramework } from '~/modules/programmes/index.server'
import { check, respondFile } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'

/** A version of the criteria as a file. */
export const loader = respondFile(async ({ request, params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const asked = check(frameworkFileForm, Object.fromEntries(new URL(request.url).searchParams))
  const file = await takeOutFramework(actor, params.programmeId!, asked)
  return new Response(file.content, {
    headers: {
      'content-type': file.type,
      'content-disposition': `attachment; filename="${file.name}"`,
      'cache-control': 'no-store',
    },
  })
})
