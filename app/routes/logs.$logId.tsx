import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readLog } from '~/modules/logs/index.server'
import { LogToRead } from '~/modules/logs/ui/read/log-to-read'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

// Without scripts the text is sent once, not again as data.
export const handle = { scripts: false }
export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.logs_read_title() }) }]

/** The whole log, to read and to print. */
export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => ({
  log: await readLog(await requireActor(context), params.logId!),
}))

export default function LogRoute() {
  return <LogToRead log={useLoaderData<typeof loader>().log} />
}
