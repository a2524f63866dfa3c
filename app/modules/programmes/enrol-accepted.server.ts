import type { Accepted } from '~/modules/identity/index.server'
import type { Trx } from '~db/client.server'

/**
 * What follows from an accepted invitation to a cohort, in the same transaction: a trainee is enrolled, and trainee
 * and named supporter find each other, whichever of the two accepts last. Twice is once.
 */
export async function enrolAccepted(trx: Trx, accepted: Accepted): Promise<void> {
  const { cohortId, personId } = accepted
  if (!cohortId) return
  if (accepted.role === 'trainee')
    await trx
      .insertInto('enrolment')
      .values({ person_id: personId, cohort_id: cohortId })
      .onConflict((conflict) => conflict.columns(['person_id', 'cohort_id']).doUpdateSet({ ended_at: null }))
      .execute()
  const pairs = [
    ...(accepted.role === 'trainee' && accepted.supporterId && accepted.supporterId !== personId
      ? [{ supporter_id: accepted.supporterId, trainee_id: personId, cohort_id: cohortId }]
      : []),
    ...accepted.traineeIds
      .filter((traineeId) => traineeId !== personId)
      .map((traineeId) => ({ supporter_id: personId, trainee_id: traineeId, cohort_id: cohortId })),
  ]
  if (pairs.length > 0)
    await trx
      .insertInto('support')
      .values(pairs)
      .onConflict((conflict) => conflict.columns(['supporter_id', 'trainee_id', 'cohort_id']).doNothing())
      .execute()
}
