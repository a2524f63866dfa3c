import { peopleById } from '~/modules/identity/index.server'
import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import { reading } from '~db/client.server'

/** The trainees whom the actor supports now, by name, with their cohort and its dates. Nothing of their logs. */
export function viewSupporting(actor: Actor) {
  authorize(actor, 'supporting.view')
  return reading(actor, async (trx) => {
    const rows = await trx
      .selectFrom('support as s')
      .innerJoin('cohort as c', 'c.id', 's.cohort_id')
      .innerJoin('programme as p', 'p.id', 'c.programme_id')
      .innerJoin('organisation as o', 'o.id', 'c.organisation_id')
      .select([
        's.id',
        's.trainee_id as traineeId',
        's.started_at as startedAt',
        'c.name as cohortName',
        'o.name as organisationName',
        'p.name as programmeName',
        'c.hand_in_on as handInOn',
        'p.contact_name as contactName',
        'p.contact_email as contactEmail',
        'p.safeguarding_contact as safeguardingContact',
      ])
      .where('s.supporter_id', '=', actor.personId)
      .where('s.ended_at', 'is', null)
      .execute()
    const people = await peopleById(
      trx,
      rows.map((row) => row.traineeId),
    )
    return rows
      .map((row) => ({ ...row, name: people.get(row.traineeId)?.name ?? '' }))
      .sort((a, b) => a.name.localeCompare(b.name))
  })
}
