/** People, sign-in, sessions and invitations. */
export { findActor } from './find-actor.server'
export { namesOf } from './names-of.server'
export {
  browserOf,
  endedSessionCookie,
  linkCookie,
  mailedCookie,
  readHalfToken,
  readLinkToken,
  readMailedAddress,
} from './browser.server'
export { hashToken, newToken } from './tokens.server'
export { requestSignIn } from './request-sign-in.server'
export { signInByLink } from './sign-in-by-link.server'
export { signInByCode } from './sign-in-by-code.server'
export { type SignedIn } from './begin-session.server'
export { demoSignIn, findDemoPeople } from './demo-sign-in.server'
export { listOutbox } from './list-outbox.server'
export { finishByAuthenticator, finishByRecoveryCode } from './second-factor/finish-sign-in.server'
export { whyHalfIsOver } from './second-factor/half-sign-in.server'
export { viewFactor, viewSettingUp } from './second-factor/view-factor.server'
export { beginFactor, confirmFactor } from './second-factor/set-up-factor.server'
export { endFactor } from './second-factor/end-factor.server'
export { renewRecoveryCodes } from './second-factor/renew-recovery-codes.server'
export { resetFactor } from './second-factor/reset-factor.server'
export { signOut, signOutEverywhere } from './sign-out.server'
export { changeAccount } from './change-account.server'
export { listDevices } from './list-devices.server'
export { awaitsFirstAdmin, createAdmin, createFirstAdmin, firstAdminCode } from './first-admin.server'
export { invitePeople } from './invite-people.server'
export { resendInvitation } from './resend-invitation.server'
export { withdrawInvitation } from './withdraw-invitation.server'
export { listInvitations, type ListedInvitation } from './list-invitations.server'
export { acceptInvitation } from './accept-invitation.server'
export { peopleHolding, type Holder } from './people-holding.server'
export { endMembershipsIn, membersOf, peopleById, type Member } from './members.server'
export { endMembership } from './end-membership.server'
export { chooseLead } from './choose-lead.server'
export { tell, type Telling } from './notices/tell.server'
export { chooseNotices, endNotices, readNotices, unreadNotices, viewNotices } from './notices/view-notices.server'
export { showInvitation } from './show-invitation.server'
export { type Accepted, type InvitationPlace, type InvitationState } from './invitations'

import { mailInvitation } from './mail-invitation.server'
import { lookForDays, mailDay, mailNotice } from './notices/mail-notice.server'
import { mailSignIn } from './mail-sign-in.server'
import { mailFactor } from './second-factor/mail-factor.server'
import { sweepSessions } from './sweep-sessions.server'

/** Jobs that the worker runs for this module. */
export const identityJobs = [mailSignIn, mailInvitation, sweepSessions, mailNotice, lookForDays, mailDay, mailFactor]
