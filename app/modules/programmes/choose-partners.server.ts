import { sql } from 'kysely'
import { recordEvent } from '~/platform/audit.server'
import { Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { transaction } from '~db/client.server'
import { manageProgramme } from './queries.server'

/** Sets which organisations take part in a programme: partners of the one that runs it. One that has a cohort in it stays. */
export function choosePartners(actor: Actor, programmeId: string, partners: readonly string[]): Promise<void> {
  return transaction(actor, async (trx) => {
    const programme = await manageProgramme(trx, actor, programmeId)
    const possible = await trx
      .selectFrom('organisation')
      .select(['id', 'name'])
      .where('lead_id', '=', programme.organisationId)
      .execute()
    const chosen = possible.filter((one) => partners.includes(one.id)).map((one) => one.id)
    const leaving = programme.partnerIds.filter((id) => !chosen.includes(id))
    const cohort = await trx
      .selectFrom('cohort as c')
      .innerJoin('organisation as o', 'o.id', 'c.organisation_id')
      .select('o.name')
      .where('c.programme_id', '=', programme.id)
      .where(sql<boolean>`c.organisation_id = any (${leaving}::uuid[])`)
      .executeTakeFirst()
    if (cohort) throw new Refused('programmes_refused_partner_has_cohort', { name: cohort.name })
    if (leaving.length > 0)
      await trx
        .deleteFrom('programme_organisation')
        .where('programme_id', '=', programme.id)
        .where('organisation_id', 'in', leaving)
        .execute()
    const joining = chosen.filter((id) => !programme.partnerIds.includes(id))
    if (joining.length > 0)
      await trx
        .insertInto('programme_organisation')
        .values(joining.map((id) => ({ programme_id: programme.id, organisation_id: id })))
        .onConflict((on) => on.doNothing())
        .execute()
    await recordEvent(trx, actor, 'programme.partnersChosen', programme, {
      joined: joining.length,
      left: leaving.length,
    })
  })
}
