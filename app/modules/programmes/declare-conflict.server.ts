import type { z } from 'zod'
import { recordEvent } from '~/platform/audit.server'
import { Invalid } from '~/platform/errors.server'
import { m } from '~/platform/i18n/messages'
import type { Actor } from '~/policy/actor'
import { transaction } from '~db/client.server'
import type { conflictForm } from './forms'
import { manageCohort } from './queries.server'
import { eligibleFor, requireEnrolled } from './ties.server'

/** Declares that an assessor or quality assurer must not judge a trainee of the cohort. An allocation that stands is shown as in conflict, and review is refused. */
export function declareConflict(actor: Actor, cohortId: string, form: z.output<typeof conflictForm>): Promise<void> {
  return transaction(actor, async (trx) => {
    const { cohort, programme } = await manageCohort(trx, actor, cohortId, true)
    await requireEnrolled(trx, cohort.id, [form.withPersonId])
    const judges = [
      ...(await eligibleFor(trx, cohort, programme, 'assessor')),
      ...(await eligibleFor(trx, cohort, programme, 'quality-assurer')),
    ]
    if (!judges.some((judge) => judge.personId === form.personId))
      throw new Invalid({ personId: m.programmes_error_conflict_person() })
    const { id } = await trx
      .insertInto('conflict_of_interest')
      .values({ person_id: form.personId, with_person_id: form.withPersonId, reason: form.reason })
      .onConflict((on) => on.columns(['person_id', 'with_person_id']).doUpdateSet({ reason: form.reason }))
      .returning('id')
      .executeTakeFirstOrThrow()
    await recordEvent(trx, actor, 'conflict.declared', { id, organisationId: cohort.organisationId })
  })
}
