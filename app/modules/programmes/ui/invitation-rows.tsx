import { Form } from '@remix-run/react'
import type { InvitationState } from '~/modules/identity/invitations'
import { roleName } from '~/modules/identity/role-names'
import { m } from '~/platform/i18n/messages'
import type { Role } from '~/policy/actor'
import { Moment } from '~/ui/dates'

export interface InvitationRow {
  id: string
  email: string
  name: string
  role: Role
  state: InvitationState
  sentAt: string | Date | null
  expiresAt: string | Date
  acceptedAt: string | Date | null
}

const looks: Record<InvitationState, string | undefined> = {
  waiting: undefined,
  sent: 'part',
  accepted: 'done',
  expired: 'look',
  withdrawn: 'shut',
}
const words: Record<InvitationState, () => string> = {
  waiting: m.programmes_invitation_waiting,
  sent: m.programmes_invitation_sent,
  accepted: m.programmes_invitation_accepted,
  expired: m.programmes_invitation_expired,
  withdrawn: m.programmes_invitation_withdrawn,
}

/** Invitations with where each stands; open and expired ones can be sent again, open ones taken back. `back` is the page to return to. */
export function InvitationRows({
  invitations,
  timeZone,
  back,
}: {
  invitations: InvitationRow[]
  timeZone: string
  back: string
}) {
  return (
    <table className="folds rows">
      <caption className="vh">{m.programmes_invitations_caption()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.programmes_address()}</th>
          <th scope="col">{m.programmes_role()}</th>
          <th scope="col">{m.programmes_state()}</th>
          <th scope="col">{m.programmes_when()}</th>
          <th scope="col">
            <span className="vh">{m.programmes_actions()}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {invitations.map((invitation) => (
          <tr key={invitation.id}>
            <th scope="row" className="lead address">
              {invitation.email}
              {invitation.name && <span className="beneath">{invitation.name}</span>}
            </th>
            <td className="quiet capital">{roleName(invitation.role)}</td>
            <td className="state">
              <span className="status" data-is={looks[invitation.state]}>
                {words[invitation.state]()}
              </span>
            </td>
            <td className="quiet">
              <When invitation={invitation} timeZone={timeZone} />
            </td>
            <td className="acts">
              {['waiting', 'sent', 'expired'].includes(invitation.state) && (
                <Act id={invitation.id} email={invitation.email} verb="resending" back={back} />
              )}
              {['waiting', 'sent'].includes(invitation.state) && (
                <Act id={invitation.id} email={invitation.email} verb="withdrawal" back={back} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function When({ invitation, timeZone }: { invitation: InvitationRow; timeZone: string }) {
  const { state, acceptedAt, expiresAt, sentAt } = invitation
  if (state === 'accepted' && acceptedAt) return <Moment value={acceptedAt} timeZone={timeZone} />
  if (state === 'sent' || state === 'expired')
    return (
      <>
        {state === 'sent' ? m.programmes_invitation_until() : m.programmes_invitation_ended()}{' '}
        <Moment value={expiresAt} timeZone={timeZone} />
      </>
    )
  return sentAt ? <Moment value={sentAt} timeZone={timeZone} /> : null
}

function Act({ id, email, verb, back }: { id: string; email: string; verb: 'resending' | 'withdrawal'; back: string }) {
  return (
    <Form method="post" action={`/invitations/${id}/${verb}`} preventScrollReset>
      <input type="hidden" name="back" value={back} />
      <button className="btn small bare" type="submit">
        {verb === 'resending' ? m.programmes_invitation_resend() : m.programmes_invitation_withdraw()}{' '}
        <span className="vh">{email}</span>
      </button>
    </Form>
  )
}
