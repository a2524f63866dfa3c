import { sql } from 'kysely'
import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import { inOrganisations } from '~/policy/scopes.server'
import { reading } from '~db/client.server'

/** The programmes whose quality the actor assures or verifies, by name: what a draw could look at now, and what was looked at and not sampled. */
export function listAssured(actor: Actor) {
  authorize(actor, 'quality.view')
  const roles = ['quality-assurer', 'external-verifier'] as const
  return reading(actor, (trx) =>
    trx
      .selectFrom('programme as p')
      .leftJoin('sampling_plan as sp', 'sp.programme_id', 'p.id')
      .select(['p.id', 'p.name', 'sp.changed_at as plannedAt'])
      .select([
        sql<number>`(select count(*) from submission_stage s join decision d on d.submission_id = s.submission_id
          where s.programme_id = p.id and s.state in ('recommended', 'referred') and d.taken_back_at is null and d.draw_id is null)`.as(
          'toDraw',
        ),
        sql<number>`(select count(*) from submission_stage s join decision d on d.submission_id = s.submission_id
          where s.programme_id = p.id and s.state = 'recommended' and d.taken_back_at is null and d.draw_id is not null)`.as(
          'unsampled',
        ),
      ])
      .where((eb) =>
        eb.or([
          inOrganisations(eb.ref('p.organisation_id'), actor, ...roles),
          eb.exists(
            eb
              .selectFrom('programme_organisation as po')
              .whereRef('po.programme_id', '=', 'p.id')
              .select('po.programme_id')
              .where((po) => inOrganisations(po.ref('po.organisation_id'), actor, ...roles)),
          ),
        ]),
      )
      .orderBy('p.name')
      .orderBy('p.id')
      .execute(),
  )
}
