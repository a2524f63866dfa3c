import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import {
  type ClientLoaderFunctionArgs,
  isRouteErrorResponse,
  Link,
  useActionData,
  useLoaderData,
  useSearchParams,
} from '@remix-run/react'
import { useEffect } from 'react'
import { draftSession, recordSession } from '~/modules/logs/index.server'
import { newSessionForm } from '~/modules/logs/session-forms'
import { isOfShell, keepShell, sessionShell } from '~/modules/logs/ui/device/keep-shell'
import { NewSession } from '~/modules/logs/ui/sessions/new-session'
import { type NewSessionPage, recallForm, rememberForm } from '~/modules/logs/ui/sessions/offline-form'
import { AbsentPage, isOpening, OpeningPage } from '~/modules/logs/ui/write/without-server'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.logs_desk_add_session() }) }]

/** Pages for nobody, or made from what the device holds, have no frame: what it offers could not be reached. */
type Shown =
  ({ is: 'form'; isBare: boolean } & NewSessionPage) | { is: 'shell'; isBare: true } | { is: 'absent'; isBare: true }

/** A new set session; for the shell's address, the page for nobody. */
export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  if (isOfShell(params)) return data<Shown>({ is: 'shell', isBare: true })
  const actor = await requireActor(context)
  const draft = await draftSession(actor, params.logId!, new Date())
  const person = { id: actor.personId, timeZone: actor.timeZone }
  return data<Shown>({ is: 'form', isBare: false, draft, person })
})

/** The server's page, which the device keeps; the device's when the server can't be reached. */
export async function clientLoader({ params, serverLoader }: ClientLoaderFunctionArgs): Promise<Shown> {
  try {
    const shown = (await serverLoader<typeof loader>()) as Shown
    if (shown.is !== 'shell') return shown
  } catch (error) {
    // Not there, not theirs, sign in first: the server's answers stand.
    if (error instanceof Response || (isRouteErrorResponse(error) && error.status < 500)) throw error
  }
  const kept = await recallForm(isOfShell(params) ? undefined : params.logId)
  return kept ? { is: 'form', isBare: true, ...kept } : { is: 'absent', isBare: true }
}
// The server's page is drawn as it came, once; the shell has nothing to draw before the device was asked.
clientLoader.hydrate = typeof document === 'undefined' || isOpening()

/** For browsers without scripts; with them the session is kept on the device first, and sent as a kept one. */
export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const { id, ...session } = await readForm(request, newSessionForm)
  const entryId = await recordSession(actor, params.logId!, session, id)
  return redirect(`/sessions?log=${params.logId}#session-${entryId}`)
})

export default function Session() {
  const shown = useLoaderData<typeof loader>() as Shown
  const refused = useActionData<typeof action>()
  const [search] = useSearchParams()
  useEffect(() => {
    if (shown.is === 'form' && !shown.isBare) void rememberForm(shown).then(() => keepShell(sessionShell))
  }, [shown])
  if (shown.is === 'shell') return <OpeningPage />
  if (shown.is === 'absent') return <AbsentPage />
  const { isBare, draft, person } = shown
  const page = (
    <>
      <h1 className="title">{m.logs_desk_add_session()}</h1>
      {isBare && <p className="lede mt2">{m.logs_session_offline()}</p>}
      <NewSession draft={draft} person={person} refused={refused} wanted={search.get('kept')} />
      <p className="mt3">
        {isBare ? (
          <a href="/desk">{m.logs_session_to_desk()}</a>
        ) : (
          <Link to={`/sessions?log=${draft.logId}`}>{m.logs_desk_all_sessions()}</Link>
        )}
      </p>
    </>
  )
  return isBare ? (
    <main id="main" className="wrap" tabIndex={-1}>
      {page}
    </main>
  ) : (
    page
  )
}
