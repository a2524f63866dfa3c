import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readEntry } from '~/modules/logs/index.server'
import { entryName } from '~/modules/logs/names'
import { EntryToRead } from '~/modules/logs/ui/read/entry-to-read'
import { dayIn } from '~/platform/days'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

// Without scripts the text is sent once, not again as data.
export const handle = { scripts: false }
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.page_title({ page: data ? entryName(data.entry) : m.logs_read_title() }) },
]

/** One entry, to read. */
export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const { timeZone } = actor
  return { entry: await readEntry(actor, params.entryId!), today: dayIn(timeZone, new Date()), timeZone }
})

export default function EntryRoute() {
  return <EntryToRead {...useLoaderData<typeof loader>()} />
}
