import { recordEvent } from '~/platform/audit.server'
import { isId } from '~/platform/ids'
import type { Actor } from '~/policy/actor'
import { requireFound } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'
import { manageCohort } from './queries.server'

/** Takes back a declared conflict with a trainee of the cohort; the audit log keeps that it was declared. */
export function withdrawConflict(actor: Actor, cohortId: string, conflictId: string): Promise<void> {
  return transaction(actor, async (trx) => {
    const { cohort } = await manageCohort(trx, actor, cohortId)
    const { id } = requireFound(
      isId(conflictId)
        ? await trx
            .deleteFrom('conflict_of_interest')
            .where('id', '=', conflictId)
            .where('with_person_id', 'in', (eb) =>
              eb.selectFrom('enrolment').select('person_id').where('cohort_id', '=', cohort.id),
            )
            .returning('id')
            .executeTakeFirst()
        : undefined,
    )
    await recordEvent(trx, actor, 'conflict.withdrawn', { id, organisationId: cohort.organisationId })
  })
}
