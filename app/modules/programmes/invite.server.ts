import {
  invitePeople,
  listInvitations,
  type InvitationPlace,
  type ListedInvitation,
} from '~/modules/identity/index.server'
import { parseInvitees, type ParsedInvitees } from '~/modules/identity/parse-invitees'
import { Invalid } from '~/platform/errors.server'
import { m } from '~/platform/i18n/messages'
import type { Actor, Role } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { reading } from '~db/client.server'
import type { InviteForm } from './forms'
import { holdsForCohort, invitedToCohort, invitedToOrganisation } from './invitable'
import { findOrganisation } from './organisations.server'
import { manageCohort } from './queries.server'

/** What a list says, row by row, before anybody is invited. */
export type InvitePreview = ParsedInvitees & { text: string; role: Role }

export async function previewForCohort(actor: Actor, cohortId: string, form: InviteForm): Promise<InvitePreview> {
  await placeOfCohort(actor, cohortId)
  return preview(form, invitedToCohort)
}
export async function previewForOrganisation(
  actor: Actor,
  organisationId: string,
  form: InviteForm,
): Promise<InvitePreview> {
  await placeOfOrganisation(actor, organisationId)
  return preview(form, invitedToOrganisation)
}

/** Invites whom the list names: trainees and supporters to the cohort, assessors and quality assurers to its organisation. Rows that can't be used are left out; how many were invited. */
export async function inviteToCohort(actor: Actor, cohortId: string, form: InviteForm): Promise<{ invited: number }> {
  const place = await placeOfCohort(actor, cohortId)
  const invitees = usable(form, invitedToCohort)
  const here = invitees.filter((invitee) => holdsForCohort(invitee.role))
  const there = invitees.filter((invitee) => !holdsForCohort(invitee.role))
  await invitePeople(actor, place, here)
  if (there.length > 0) await invitePeople(actor, { ...place, programmeId: null, cohortId: null }, there)
  return { invited: invitees.length }
}

export async function inviteToOrganisation(
  actor: Actor,
  organisationId: string,
  form: InviteForm,
): Promise<{ invited: number }> {
  const place = await placeOfOrganisation(actor, organisationId)
  return invitePeople(actor, place, usable(form, invitedToOrganisation))
}

/** Invitations to a cohort, and those to its organisation that a cohort's page sends. Newest first. */
export async function invitationsOfCohort(actor: Actor, cohortId: string): Promise<ListedInvitation[]> {
  const place = await placeOfCohort(actor, cohortId)
  const here = await listInvitations(actor, place)
  const there = await listInvitations(actor, { ...place, programmeId: null, cohortId: null })
  return [
    ...here,
    ...there.filter((one) => one.cohortId === null && invitedToCohort.includes(one.role) && !holdsForCohort(one.role)),
  ]
}

/** Invitations to an organisation itself; those to its cohorts stand on their pages. Newest first. */
export async function invitationsOfOrganisation(actor: Actor, organisationId: string): Promise<ListedInvitation[]> {
  const all = await listInvitations(actor, await placeOfOrganisation(actor, organisationId))
  return all.filter((one) => one.cohortId === null)
}

function placeOfCohort(actor: Actor, cohortId: string): Promise<InvitationPlace> {
  return reading(actor, async (trx) => {
    const { cohort } = await manageCohort(trx, actor, cohortId)
    const { organisationId, leadId, programmeId } = cohort
    return { organisationId, leadId, programmeId, cohortId: cohort.id }
  })
}

function placeOfOrganisation(actor: Actor, organisationId: string): Promise<InvitationPlace> {
  return reading(actor, async (trx) => {
    const organisation = requireFound(await findOrganisation(trx, organisationId))
    authorize(actor, 'people.invite', organisation)
    return { organisationId: organisation.id, leadId: organisation.leadId, programmeId: null, cohortId: null }
  })
}

const preview = (form: InviteForm, allowed: readonly Role[]): InvitePreview => ({
  ...parseInvitees(form.text, form.role, allowed),
  ...form,
})

function usable(form: InviteForm, allowed: readonly Role[]) {
  const { invitees } = parseInvitees(form.text, form.role, allowed)
  if (invitees.length === 0) throw new Invalid({ people: m.programmes_error_invite_none_usable() })
  return invitees
}
