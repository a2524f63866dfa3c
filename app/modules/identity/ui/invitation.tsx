import { Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import type { Role } from '~/policy/actor'
import { roleName } from '../role-names'
import { PondPage } from './pond-page'

interface InvitationFactsProps {
  invitation: {
    email: string
    role: Role
    organisationName: string
    programmeName: string | null
    cohortName: string | null
  }
}

/** Who invites whom to what. */
export function InvitationFacts({ invitation }: InvitationFactsProps) {
  const { email, role, organisationName, programmeName, cohortName } = invitation
  return (
    <>
      <p className="lead-in">{m.identity_invitation_text({ organisation: organisationName, role: roleName(role) })}</p>
      <dl className="facts mt2">
        {programmeName && (
          <>
            <dt>{m.identity_invitation_programme()}</dt>
            <dd>{programmeName}</dd>
          </>
        )}
        {cohortName && (
          <>
            <dt>{m.identity_invitation_cohort()}</dt>
            <dd>{cohortName}</dd>
          </>
        )}
        <dt>{m.identity_invitation_address()}</dt>
        <dd>{email}</dd>
      </dl>
    </>
  )
}

const words = {
  accepted: () => [m.identity_invitation_used_title(), m.identity_invitation_used()],
  withdrawn: () => [m.identity_invitation_withdrawn_title(), m.identity_invitation_withdrawn()],
  expired: () => [m.identity_invitation_expired_title(), m.identity_invitation_expired()],
}

/** An invitation that can't be accepted any more, and what to do instead. `isTheirs`: the invited person is signed in here. */
export function InvitationShut({ state, isTheirs }: { state: keyof typeof words; isTheirs: boolean }) {
  const isIn = state === 'accepted' && isTheirs
  const [title, text] = isIn ? [m.identity_invitation_used_title(), m.identity_invitation_yours()] : words[state]()
  return (
    <PondPage title={title!}>
      <p className="lead-in">{text}</p>
      {state === 'accepted' && (
        <p className="mt2">
          <Link className="btn primary" to={isIn ? '/' : '/sign-in'}>
            {isIn ? m.identity_already_home() : m.nav_sign_in()}
          </Link>
        </p>
      )}
    </PondPage>
  )
}
