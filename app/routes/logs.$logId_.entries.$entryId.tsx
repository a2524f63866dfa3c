import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { type ClientLoaderFunctionArgs, isRouteErrorResponse, useLoaderData } from '@remix-run/react'
import { openEntry } from '~/modules/logs/index.server'
import { useEffect } from 'react'
import { entryName } from '~/modules/logs/names'
import { isOfShell } from '~/modules/logs/ui/device/keep-shell'
import { mayBeBegunHere } from '~/modules/logs/device/begun-entries'
import type { KeptHere, WritingPage } from '~/modules/logs/ui/write/page-data'
import { AbsentPage, isOpening, KeptPage, OpeningPage } from '~/modules/logs/ui/write/without-server'
import { WritePage } from '~/modules/logs/ui/write/write-page'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const handle = { frame: false }

type Shown = ({ is: 'page' } & WritingPage) | { is: 'shell' } | { is: 'absent' } | ({ is: 'list' } & KeptHere)

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => {
  const page = shown as Shown | undefined
  if (page?.is !== 'page') return [{ title: m.product() }]
  const { entry, session } = page.opened
  return [{ title: m.write_title({ entry: entryName({ ...entry, setName: session?.setName ?? null }) }) }]
}

/** An entry's writing page for its author; for the shell's address, the page for nobody. */
export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  if (isOfShell(params)) return data<Shown>({ is: 'shell' })
  const { personId, timeZone, ...actor } = await requireActor(context)
  const opened = await openEntry({ personId, timeZone, ...actor }, params.logId!, params.entryId!)
  return data<Shown>({ is: 'page', opened, person: { id: personId, timeZone } })
})

/** The server's page, which the device keeps; the device's when the server can't be reached, or doesn't have the entry yet. */
export async function clientLoader({ params, serverLoader }: ClientLoaderFunctionArgs): Promise<Shown> {
  const kept = () => import('~/modules/logs/ui/write/kept')
  if (mayBeBegunHere(params.entryId!)) {
    const page = await (await kept()).recallPage(params.entryId!)
    if (page) return { is: 'page', ...page }
  }
  try {
    const shown = (await serverLoader<typeof loader>()) as Shown
    if (shown.is !== 'shell') return shown
  } catch (error) {
    // Not there, not theirs, sign in first: the server's answers stand.
    if (error instanceof Response || (isRouteErrorResponse(error) && error.status < 500)) throw error
  }
  const { recallAll, recallPage } = await kept()
  if (isOfShell(params)) return { is: 'list', ...(await recallAll()) }
  const page = await recallPage(params.entryId!)
  return page ? { is: 'page', ...page } : { is: 'absent' }
}
// The server's page is drawn as it came, once; the shell has nothing to draw before the device was asked.
clientLoader.hydrate = typeof document === 'undefined' || isOpening()

export default function WriteRoute() {
  const shown = useLoaderData<typeof loader>() as Shown
  useEffect(() => {
    if (shown.is === 'page') void import('~/modules/logs/ui/write/kept').then(({ rememberPage }) => rememberPage(shown))
  }, [shown])
  switch (shown.is) {
    case 'page':
      return <WritePage key={shown.opened.entry.id} opened={shown.opened} person={shown.person} />
    case 'list':
      return <KeptPage {...shown} />
    case 'absent':
      return <AbsentPage />
    case 'shell':
      return <OpeningPage />
  }
}
