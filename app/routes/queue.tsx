import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { listQueue } from '~/modules/assessment/index.server'
import { QueuePage } from '~/modules/assessment/ui/queue-page'
import { tabName } from '~/modules/assessment/ui/queue-table'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import type { RootData } from '~/root'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: m.page_title({ page: data ? `${m.assessment_queue()}: ${tabName(data.search.tab)}` : m.assessment_queue() }),
  },
]

export const loader = respond(async ({ request, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  return listQueue(actor, new URL(request.url).searchParams)
})

export default function Queue() {
  const person = useRouteLoaderData<RootData>('root')?.me?.personId ?? null
  return <QueuePage shown={useLoaderData<typeof loader>()} person={person} />
}
