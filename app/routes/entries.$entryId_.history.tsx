import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { sidesIn, versionNumber } from '~/modules/logs/history'
import { showHistory } from '~/modules/logs/index.server'
import { entryName } from '~/modules/logs/names'
import { HistoryPage } from '~/modules/logs/ui/history/history-page'
import { dayIn } from '~/platform/days'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: m.page_title({
      page: data ? m.logs_history_of({ entry: entryName(data.history.entry) }) : m.logs_history_title(),
    }),
  },
]

export const loader = respond(async ({ request, params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const { searchParams } = new URL(request.url)
  const before = versionNumber(searchParams.get('before')) ?? undefined
  const { timeZone } = actor
  return {
    history: await showHistory(actor, params.entryId!, { sides: sidesIn(searchParams), before }),
    today: dayIn(timeZone, new Date()),
    timeZone,
    restored: versionNumber(searchParams.get('restored')),
  }
})

/** The versions of an entry. */
export default function HistoryRoute() {
  return <HistoryPage {...useLoaderData<typeof loader>()} />
}
