import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { showContents } from '~/modules/logs/index.server'
import { ContentsToArrange } from '~/modules/logs/ui/arrange/contents-to-arrange'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.logs_arrange_title() }) }]

/** Parts and entries, to put in order. */
export const loader = respond(async ({ params, context }: LoaderFunctionArgs) =>
  showContents(await requireActor(context), { logId: params.logId! }),
)

export default function ContentsRoute() {
  return <ContentsToArrange contents={useLoaderData<typeof loader>()} />
}
