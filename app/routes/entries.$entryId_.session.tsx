import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { sessionForm } from '~/modules/logs/session-forms'
import { changeSession, showSession } from '~/modules/logs/index.server'
import { SessionForm } from '~/modules/logs/ui/sessions/session-form'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.logs_session_change_title() }) }]

/** What was kept of a set session, to change. */
export const loader = respond(async ({ params, context }: LoaderFunctionArgs) =>
  showSession(await requireActor(context), params.entryId!),
)

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const session = await readForm(request, sessionForm)
  const { logId } = await changeSession(actor, params.entryId!, session)
  return redirect(`/sessions?log=${logId}#session-${params.entryId}`)
})

export default function Session() {
  const draft = useLoaderData<typeof loader>()
  return (
    <>
      <h1 className="title">{m.logs_session_change_title()}</h1>
      <SessionForm draft={draft} refused={useActionData<typeof action>()} />
      <p className="mt3">
        <Link to={`/sessions?log=${draft.logId}`}>{m.logs_desk_all_sessions()}</Link>
      </p>
    </>
  )
}
