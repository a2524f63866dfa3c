import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { newSessionForm } from '~/modules/logs/forms'
import { draftSession, recordSession } from '~/modules/logs/index.server'
import { SessionForm } from '~/modules/logs/ui/sessions/session-form'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.logs_desk_add_session() }) }]

/** A new set session. */
export const loader = respond(async ({ params, context }: LoaderFunctionArgs) =>
  draftSession(await requireActor(context), params.logId!, new Date()),
)

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const { id, ...session } = await readForm(request, newSessionForm)
  const entryId = await recordSession(actor, params.logId!, session, id)
  return redirect(`/sessions?log=${params.logId}#session-${entryId}`)
})

export default function Session() {
  const draft = useLoaderData<typeof loader>()
  return (
    <>
      <h1 className="title">{m.logs_desk_add_session()}</h1>
      <SessionForm draft={draft} refused={useActionData<typeof action>()} />
      <p className="mt3">
        <Link to={`/sessions?log=${draft.logId}`}>{m.logs_desk_all_sessions()}</Link>
      </p>
    </>
  )
}
