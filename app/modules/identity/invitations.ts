import type { Role } from '~/policy/actor'

/** An invitation can be accepted for so many days from its last mail. */
export const invitationDays = 14

/** Where an invited person will hold the role. `leadId` is the organisation that leads this one, for the policy. */
export interface InvitationPlace {
  organisationId: string
  leadId: string | null
  programmeId: string | null
  cohortId: string | null
}

export type InvitationState = 'waiting' | 'sent' | 'accepted' | 'expired' | 'withdrawn'

export interface InvitationTimes {
  sentAt: Date | null
  expiresAt: Date
  acceptedAt: Date | null
  withdrawnAt: Date | null
}

/** Where an invitation stands at a moment: what was answered counts before what time did to it. */
export function stateOf(invitation: InvitationTimes, now: Date): InvitationState {
  if (invitation.acceptedAt) return 'accepted'
  if (invitation.withdrawnAt) return 'withdrawn'
  if (invitation.expiresAt <= now) return 'expired'
  return invitation.sentAt ? 'sent' : 'waiting'
}

/** What became of an accepted invitation, for whoever enrols and pairs people (programmes). */
export interface Accepted {
  invitationId: string
  personId: string
  role: Role
  organisationId: string
  programmeId: string | null
  cohortId: string | null
  /** A trainee's named supporter, if that person is known already. */
  supporterId: string | null
  /** A supporter's trainees of this cohort who have accepted before. */
  traineeIds: string[]
}
