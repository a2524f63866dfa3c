import { sql } from 'kysely'
import { recordEvent } from '~/platform/audit.server'
import { isId } from '~/platform/ids'
import type { Actor } from '~/policy/actor'
import { requireFound } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'
import { manageCohort } from './queries.server'

/** Ends a person's support of a trainee. That it once was still stands against their assessing that trainee. */
export function endSupport(actor: Actor, cohortId: string, supportId: string): Promise<void> {
  return transaction(actor, async (trx) => {
    const { cohort } = await manageCohort(trx, actor, cohortId)
    const { id } = requireFound(
      isId(supportId)
        ? await trx
            .updateTable('support')
            .set({ ended_at: sql<Date>`coalesce(ended_at, now())` })
            .where('id', '=', supportId)
            .where('cohort_id', '=', cohort.id)
            .returning('id')
            .executeTakeFirst()
        : undefined,
    )
    await recordEvent(trx, actor, 'support.ended', { id, organisationId: cohort.organisationId })
  })
}
