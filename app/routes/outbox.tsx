import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listOutbox } from '~/modules/identity/index.server'
import { OutboxMail } from '~/modules/identity/ui/outbox-mail'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.identity_outbox_title() }) }]

export const loader = respond(async ({ context }: LoaderFunctionArgs) => {
  const actor = await context.actor()
  return { mails: await listOutbox(), origin: context.origin, timeZone: actor?.timeZone ?? 'Europe/London' }
})

export default function Outbox() {
  const { mails, origin, timeZone } = useLoaderData<typeof loader>()
  return (
    <div className="narrow">
      <h1 className="title">{m.identity_outbox_title()}</h1>
      <p className="mt2 quiet">{m.identity_outbox_text()}</p>
      {mails.length === 0 && <p className="mt3">{m.identity_outbox_none()}</p>}
      {mails.map((mail) => (
        <OutboxMail key={mail.id} mail={mail} origin={origin} timeZone={timeZone} />
      ))}
    </div>
  )
}
