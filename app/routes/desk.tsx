import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { showDesk } from '~/modules/logs/index.server'
import { DeskPage, NoDeskYet } from '~/modules/logs/ui/desk/desk-page'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.logs_desk_title() }) }]

export const loader = respond(async ({ request, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const logId = new URL(request.url).searchParams.get('log') ?? undefined
  return { name: actor.name, desk: await showDesk(actor, new Date(), logId) }
})

export default function DeskRoute() {
  const { desk, name } = useLoaderData<typeof loader>()
  return desk ? <DeskPage desk={desk} name={name} /> : <NoDeskYet />
}
