import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listSessions } from '~/modules/logs/index.server'
import { NoDeskYet } from '~/modules/logs/ui/desk/no-desk-yet'
import { SessionsPage } from '~/modules/logs/ui/sessions/sessions-page'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.logs_sessions_title() }) }]

/** The set sessions of a log (`?log=`), or of the newest. */
export const loader = respond(async ({ request, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const kept = await listSessions(actor, new URL(request.url).searchParams.get('log') ?? undefined)
  return { kept, person: actor.personId }
})

export default function Sessions() {
  const { kept, person } = useLoaderData<typeof loader>()
  return kept ? <SessionsPage kept={kept} person={person} /> : <NoDeskYet />
}
