import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { acceptInvitation, browserOf, showInvitation } from '~/modules/identity/index.server'
import { acceptForm } from '~/modules/identity/forms'
import { InvitationFacts, InvitationShut } from '~/modules/identity/ui/invitation'
import { OnceForm } from '~/modules/identity/ui/once-form'
import { PondPage } from '~/modules/identity/ui/pond-page'
import { enrolAccepted } from '~/modules/programmes/index.server'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { Refusable, TextField } from '~/ui/form'

export const handle = { frame: false }
export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.identity_invitation_title() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const invitation = await showInvitation(params.token!, context.clientAddress)
  const actor = await context.actor()
  const isTheirs = actor?.email === invitation.email
  return { invitation, isTheirs, otherPerson: actor && !isTheirs ? actor.name : null }
})

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const { name } = await readForm(request, acceptForm)
  const token = params.token!
  const signedIn = await acceptInvitation({ token, name }, browserOf(request, context), enrolAccepted)
  return signedIn ? redirect(signedIn.to, { headers: signedIn.headers }) : redirect(`/invitations/${token}`)
})

export default function Invitation() {
  const { invitation, isTheirs, otherPerson } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  if (invitation.state !== 'sent' && invitation.state !== 'waiting')
    return <InvitationShut state={invitation.state} isTheirs={isTheirs} />
  return (
    <PondPage title={m.identity_invitation_title()}>
      <InvitationFacts invitation={invitation} />
      <OnceForm className="stack">
        <Refusable data={refusal}>
          {!invitation.isKnown && (
            <TextField
              name="name"
              label={m.identity_invitation_name()}
              hint={m.identity_invitation_name_hint()}
              defaultValue={invitation.name}
              autoComplete="name"
            />
          )}
        </Refusable>
        {otherPerson && (
          <p className="small">
            {invitation.isKnown
              ? m.identity_invitation_not_this_person({ name: otherPerson })
              : m.identity_invitation_other_person({ name: otherPerson })}
          </p>
        )}
        <button className="btn primary" type="submit">
          {invitation.isKnown ? m.identity_invitation_accept_known() : m.identity_invitation_accept()}
        </button>
      </OnceForm>
      <p className="hint mt2">
        {m.identity_invitation_not_you()} <Link to="/privacy">{m.nav_privacy()}</Link>
      </p>
    </PondPage>
  )
}
