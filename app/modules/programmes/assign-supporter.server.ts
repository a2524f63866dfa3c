import { sql } from 'kysely'
import type { z } from 'zod'
import { recordEvent } from '~/platform/audit.server'
import { Invalid, Refused } from '~/platform/errors.server'
import { m } from '~/platform/i18n/messages'
import type { Actor } from '~/policy/actor'
import { transaction } from '~db/client.server'
import type { supportForm } from './forms'
import { manageCohort } from './queries.server'
import { eligibleFor, requireEnrolled } from './ties.server'

/** Gives several trainees one more supporter. Refused when that person is allocated to assess one of them: who supports never marks. */
export function assignSupporter(actor: Actor, cohortId: string, form: z.output<typeof supportForm>): Promise<void> {
  return transaction(actor, async (trx) => {
    const { cohort, programme } = await manageCohort(trx, actor, cohortId, true)
    await requireEnrolled(trx, cohort.id, form.trainees)
    if (form.trainees.includes(form.supporterId)) throw new Refused('programmes_refused_supports_self')
    const supporters = await eligibleFor(trx, cohort, programme, 'supporter')
    if (!supporters.some((supporter) => supporter.personId === form.supporterId))
      throw new Invalid({ supporterId: m.programmes_error_supporter() })
    const allocated = await trx
      .selectFrom('assessor_allocation')
      .select('id')
      .where('assessor_id', '=', form.supporterId)
      .where('trainee_id', 'in', form.trainees)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (allocated) throw new Refused('programmes_refused_supporter_assesses')
    await trx
      .insertInto('support')
      .values(
        form.trainees.map((traineeId) => ({
          supporter_id: form.supporterId,
          trainee_id: traineeId,
          cohort_id: cohort.id,
        })),
      )
      .onConflict((on) =>
        on
          .columns(['supporter_id', 'trainee_id', 'cohort_id'])
          .doUpdateSet({ ended_at: null, started_at: sql<Date>`now()` })
          .where('support.ended_at', 'is not', null),
      )
      .execute()
    await recordEvent(trx, actor, 'supporter.assigned', cohort, {
      supporterId: form.supporterId,
      trainees: form.trainees.length,
    })
  })
}
