import { sql } from 'kysely'
import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import { inOrganisations } from '~/policy/scopes.server'
import { reading } from '~db/client.server'
import { organisationsOf } from './organisations.server'

/** The programmes that the actor runs or takes part in, by name, with the cohorts that the actor manages; and the organisations in which one could be begun. */
export function viewProgrammes(actor: Actor) {
  authorize(actor, 'setup.view')
  return reading(actor, async (trx) => {
    const programmes = await trx
      .selectFrom('programme as p')
      .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
      .select(['p.id', 'p.name', 'p.awarding_body as awardingBody', 'o.name as organisationName'])
      .select(
        sql<boolean>`exists (select from framework_version v where v.framework_id = p.framework_id and v.published_at is not null)`.as(
          'isPublished',
        ),
      )
      .where((eb) =>
        eb.or([
          inOrganisations(eb.ref('p.organisation_id'), actor, 'admin'),
          eb.exists(
            eb
              .selectFrom('programme_organisation as po')
              .whereRef('po.programme_id', '=', 'p.id')
              .select('po.programme_id')
              .where((po) => inOrganisations(po.ref('po.organisation_id'), actor, 'admin')),
          ),
        ]),
      )
      .orderBy('p.name')
      .orderBy('p.id')
      .execute()
    const cohorts = await trx
      .selectFrom('cohort as c')
      .innerJoin('organisation as o', 'o.id', 'c.organisation_id')
      .select([
        'c.id',
        'c.programme_id as programmeId',
        'c.name',
        'o.name as organisationName',
        'c.starts_on as startsOn',
        'c.hand_in_on as handInOn',
      ])
      .select(
        sql<number>`(select count(*) from enrolment e where e.cohort_id = c.id and e.ended_at is null)`.as('trainees'),
      )
      .where((eb) => inOrganisations(eb.ref('c.organisation_id'), actor, 'admin'))
      .orderBy('c.starts_on', 'desc')
      .orderBy('c.name')
      .execute()
    return {
      programmes: programmes.map((programme) => ({
        ...programme,
        cohorts: cohorts.filter((cohort) => cohort.programmeId === programme.id),
      })),
      organisations: await organisationsOf(trx, actor),
    }
  })
}

/** The frameworks that a new programme of an organisation could share, by name. */
export function viewFrameworks(actor: Actor) {
  authorize(actor, 'setup.view')
  return reading(actor, async (trx) => {
    const organisations = await organisationsOf(trx, actor)
    const frameworks = await trx
      .selectFrom('framework as f')
      .select(['f.id', 'f.name', 'f.organisation_id as organisationId'])
      .where((eb) => inOrganisations(eb.ref('f.organisation_id'), actor, 'admin'))
      .orderBy('f.name')
      .execute()
    return { organisations, frameworks }
  })
}
