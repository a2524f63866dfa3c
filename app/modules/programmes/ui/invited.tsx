import type { ReactNode } from 'react'
import { m } from '~/platform/i18n/messages'
import { Refusable } from '~/ui/form'
import { InvitationRows, type InvitationRow } from './invitation-rows'

interface InvitedProps {
  address: string
  invitations: InvitationRow[]
  /** How many were just invited. */
  invited: number | null
  timeZone: string
  /** What the action gave back. */
  data: unknown
  /** The way to invite more. */
  children: ReactNode
}

/** Invitations to one place, and what has just become of a list that was sent. */
export function Invited({ address, invitations, invited, timeZone, data, children }: InvitedProps) {
  return (
    <div className="stack">
      <div className="row">
        <h2 className="head">{m.programmes_invitations()}</h2>
        {children}
      </div>
      <Refusable data={data}>{null}</Refusable>
      {invited !== null && (
        <p className="callout" role="status">
          {m.programmes_invited({ people: m.programmes_count_people_capital({ n: invited }) })}
        </p>
      )}
      {invitations.length === 0 ? (
        <p className="quiet">{m.programmes_invitations_empty()}</p>
      ) : (
        <InvitationRows invitations={invitations} timeZone={timeZone} back={address} />
      )}
      <p className="hint">{m.programmes_invitations_note()}</p>
    </div>
  )
}
