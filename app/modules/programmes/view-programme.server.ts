import { sql } from 'kysely'
import { peopleHolding } from '~/modules/identity/index.server'
import { may } from '~/policy/abilities'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { inOrganisations } from '~/policy/scopes.server'
import { reading, type Trx } from '~db/client.server'
import { criteriaOf, versionsOf } from './framework-queries.server'
import { findOrganisation } from './organisations.server'
import { nextSteps } from './next-steps'
import { findProgramme } from './queries.server'

/** A programme with its cohorts (those that the actor manages), partners and the state of its framework; what may be done next, in order. */
export function viewProgramme(actor: Actor, programmeId: string) {
  return reading(actor, async (trx) => {
    const programme = await seeProgramme(trx, actor, programmeId)
    const cohorts = await trx
      .selectFrom('cohort as c')
      .innerJoin('organisation as o', 'o.id', 'c.organisation_id')
      .innerJoin('framework_version as v', 'v.id', 'c.framework_version_id')
      .select([
        'c.id',
        'c.name',
        'o.name as organisationName',
        'v.number as version',
        'c.starts_on as startsOn',
        'c.hand_in_on as handInOn',
      ])
      .select([
        sql<number>`(select count(*) from enrolment e where e.cohort_id = c.id and e.ended_at is null)`.as('trainees'),
        sql<number>`(select count(*) from assessor_allocation a where a.cohort_id = c.id and a.ended_at is null)`.as(
          'allocated',
        ),
      ])
      .where('c.programme_id', '=', programme.id)
      .where((eb) => inOrganisations(eb.ref('c.organisation_id'), actor, 'admin'))
      .orderBy('c.starts_on', 'desc')
      .orderBy('c.name')
      .execute()
    const partners = await possiblePartners(trx, programme.organisationId)
    const versions = await versionsOf(trx, programme.frameworkId)
    const newest = versions[0] && (await criteriaOf(trx, versions[0].id))
    const places = [programme.organisationId, programme.leadId].filter((id) => id !== null)
    const assessors = new Set((await peopleHolding(trx, 'assessor', places)).map((one) => one.personId)).size
    const qualityAssurers = new Set((await peopleHolding(trx, 'quality-assurer', places)).map((one) => one.personId))
      .size
    return {
      programme,
      mayManage: may(actor, 'programme.manage', programme),
      cohorts,
      partners: partners.map((one) => ({ ...one, takesPart: programme.partnerIds.includes(one.id) })),
      framework: {
        published: versions.filter((version) => version.publishedAt),
        draft: versions.find((version) => !version.publishedAt) ?? null,
        criteria: newest?.criteria.length ?? 0,
      },
      assessors,
      qualityAssurers,
      steps: nextSteps({
        isPublished: versions.some((version) => version.publishedAt),
        isSigned: programme.signatoryName !== '',
        cohorts: cohorts.length,
        trainees: cohorts.reduce((sum, cohort) => sum + cohort.trainees, 0),
        allocated: cohorts.reduce((sum, cohort) => sum + cohort.allocated, 0),
        assessors,
        qualityAssurers,
      }),
    }
  })
}

/** A programme's settings, for whoever runs it. */
export function viewSettings(actor: Actor, programmeId: string) {
  return reading(actor, async (trx) => {
    const programme = await seeProgramme(trx, actor, programmeId)
    authorize(actor, 'programme.manage', programme)
    return programme
  })
}

/** Organisations that may take part in a programme, and whether they do. */
export function viewPartners(actor: Actor, programmeId: string) {
  return reading(actor, async (trx) => {
    const programme = await seeProgramme(trx, actor, programmeId)
    authorize(actor, 'programme.manage', programme)
    const partners = await possiblePartners(trx, programme.organisationId)
    return {
      programme,
      partners: partners.map((one) => ({ ...one, takesPart: programme.partnerIds.includes(one.id) })),
    }
  })
}

/** Where a cohort of a programme may be opened by the actor: organisations that take part and that the actor administers. */
export function viewCohortPlaces(actor: Actor, programmeId: string) {
  return reading(actor, async (trx) => {
    const programme = await seeProgramme(trx, actor, programmeId)
    const places = []
    for (const id of [programme.organisationId, ...programme.partnerIds]) {
      const organisation = requireFound(await findOrganisation(trx, id))
      if (may(actor, 'cohort.manage', organisation)) places.push({ id, name: organisation.name })
    }
    const versions = await versionsOf(trx, programme.frameworkId)
    return { programme, places, version: versions.find((version) => version.publishedAt)?.number ?? null }
  })
}

export async function seeProgramme(trx: Trx, actor: Actor, programmeId: string) {
  const programme = requireFound(await findProgramme(trx, programmeId))
  authorize(actor, 'programme.see', programme)
  return programme
}

const possiblePartners = (trx: Trx, leadId: string) =>
  trx.selectFrom('organisation').select(['id', 'name']).where('lead_id', '=', leadId).orderBy('name').execute()
