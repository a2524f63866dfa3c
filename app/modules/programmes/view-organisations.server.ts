import { membersOf } from '~/modules/identity/index.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { reading, type Trx } from '~db/client.server'
import { findOrganisation, organisationsOf } from './organisations.server'

/** The organisations that the actor administers, each lead before its partners, with how many people hold a role there. */
export function viewOrganisations(actor: Actor) {
  authorize(actor, 'setup.view')
  return reading(actor, async (trx) => {
    const organisations = await organisationsOf(trx, actor)
    const members = await membersOf(
      trx,
      organisations.map((one) => one.id),
    )
    return organisations.map((one) => {
      const here = members.filter((member) => member.organisationId === one.id)
      return {
        ...one,
        leadName: organisations.find((other) => other.id === one.leadId)?.name ?? null,
        people: new Set(here.map((member) => member.personId)).size,
        admins: here.filter((member) => member.role === 'admin').map((member) => member.name),
      }
    })
  })
}

/** One organisation with everybody who holds a role there; each role says where it is narrowed to. */
export function viewOrganisation(actor: Actor, organisationId: string) {
  return reading(actor, async (trx) => {
    const organisation = requireFound(await findOrganisation(trx, organisationId))
    authorize(actor, 'organisation.manage', organisation)
    const members = await membersOf(trx, [organisation.id])
    const cohorts = await cohortNames(trx, organisation.id)
    return {
      organisation,
      members: members.map((member) => ({
        ...member,
        cohortName: cohorts.find((cohort) => cohort.id === member.cohortId)?.name ?? null,
      })),
    }
  })
}

const cohortNames = (trx: Trx, organisationId: string) =>
  trx.selectFrom('cohort').select(['id', 'name']).where('organisation_id', '=', organisationId).execute()
