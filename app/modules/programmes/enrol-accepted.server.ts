import { sql } from 'kysely'
import type { Accepted } from '~/modules/identity/index.server'
import type { Trx } from '~db/client.server'

/**
 * What follows from an accepted invitation to a cohort, in the same transaction: a trainee is enrolled, and trainee
 * and named supporter find each other, whichever of the two accepts last. Twice is once. Support that was ended begins
 * again only when the trainee's own new invitation names the supporter; nobody is paired with who assesses them, or
 * with a trainee who has left.
 */
export async function enrolAccepted(trx: Trx, accepted: Accepted): Promise<void> {
  const { cohortId, personId, supporterId } = accepted
  if (!cohortId) return
  if (accepted.role === 'trainee') {
    await trx
      .insertInto('enrolment')
      .values({ person_id: personId, cohort_id: cohortId })
      .onConflict((conflict) => conflict.columns(['person_id', 'cohort_id']).doUpdateSet({ ended_at: null }))
      .execute()
    if (supporterId) await pair(trx, cohortId, supporterId, [personId], true)
  }
  await pair(trx, cohortId, personId, accepted.traineeIds, false)
}

async function pair(trx: Trx, cohortId: string, supporterId: string, traineeIds: string[], isAnew: boolean) {
  if (traineeIds.length === 0) return
  const trainees = await trx
    .selectFrom('enrolment as e')
    .select('e.person_id as id')
    .where('e.cohort_id', '=', cohortId)
    .where('e.ended_at', 'is', null)
    .where('e.person_id', 'in', traineeIds)
    .where('e.person_id', '!=', supporterId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('assessor_allocation as a')
            .select('a.id')
            .whereRef('a.trainee_id', '=', 'e.person_id')
            .where('a.assessor_id', '=', supporterId)
            .where('a.ended_at', 'is', null),
        ),
      ),
    )
    .execute()
  if (trainees.length === 0) return
  await trx
    .insertInto('support')
    .values(trainees.map(({ id }) => ({ supporter_id: supporterId, trainee_id: id, cohort_id: cohortId })))
    .onConflict((conflict) => {
      const known = conflict.columns(['supporter_id', 'trainee_id', 'cohort_id'])
      if (!isAnew) return known.doNothing()
      const begun = { ended_at: null, started_at: sql<Date>`now()` }
      return known.doUpdateSet(begun).where('support.ended_at', 'is not', null)
    })
    .execute()
}
