import { sql } from 'kysely'
import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import { ledBy } from '~/policy/scopes.server'
import { reading } from '~db/client.server'

/** The programmes whose criteria a lead assessor reads and writes, by name, each with its newest published version and its draft, by number. */
export function listFrameworks(actor: Actor) {
  authorize(actor, 'criteria.view')
  return reading(actor, (trx) =>
    trx
      .selectFrom('programme as p')
      .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
      .select(['p.id', 'p.name', 'o.name as organisationName'])
      .select([
        sql<
          number | null
        >`(select max(v.number) from framework_version v where v.framework_id = p.framework_id and v.published_at is not null)`.as(
          'published',
        ),
        sql<
          number | null
        >`(select v.number from framework_version v where v.framework_id = p.framework_id and v.published_at is null)`.as(
          'draft',
        ),
      ])
      .where((eb) => ledBy(eb.ref('p.organisation_id'), actor))
      .orderBy('p.name')
      .orderBy('p.id')
      .execute(),
  )
}
