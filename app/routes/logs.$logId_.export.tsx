import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { showContents } from '~/modules/logs/index.server'
import { TakeOut } from '~/modules/logs/ui/read/take-out'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.logs_export_title() }) }]

/** Where a trainee takes their text out. */
export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const { logId } = await showContents(await requireActor(context), { logId: params.logId! })
  return { logId }
})

export default function ExportRoute() {
  return <TakeOut logId={useLoaderData<typeof loader>().logId} />
}
