import type { z } from 'zod'
import { peopleById } from '~/modules/identity/index.server'
import { recordEvent } from '~/platform/audit.server'
import { Invalid, Refused } from '~/platform/errors.server'
import { m } from '~/platform/i18n/messages'
import type { Actor } from '~/policy/actor'
import { transaction, type Trx } from '~db/client.server'
import { conflictsAmong } from './conflicts.server'
import type { allocationForm } from './forms'
import { manageCohort } from './queries.server'
import { eligibleFor, endAllocations, requireEnrolled } from './ties.server'

/**
 * Allocates one assessor to the logs of several trainees, in place of whoever was, or ends their allocation. All or
 * none: with a conflict of interest nothing changes, and the refusal's facts name every pair and why. What was handed
 * in already keeps its assessor; that is changed in the queue.
 */
export function allocateAssessor(actor: Actor, cohortId: string, form: z.output<typeof allocationForm>): Promise<void> {
  return transaction(actor, async (trx) => {
    const { cohort, programme } = await manageCohort(trx, actor, cohortId, true)
    await requireEnrolled(trx, cohort.id, form.trainees)
    if (form.assessorId !== '') {
      const assessors = await eligibleFor(trx, cohort, programme, 'assessor')
      if (!assessors.some((assessor) => assessor.personId === form.assessorId))
        throw new Invalid({ assessorId: m.programmes_error_assessor() })
      await refuseConflicts(trx, form.assessorId, form.trainees)
    }
    await endAllocations(trx, cohort.id, form.trainees)
    if (form.assessorId !== '')
      await trx
        .insertInto('assessor_allocation')
        .values(
          form.trainees.map((traineeId) => ({
            assessor_id: form.assessorId,
            trainee_id: traineeId,
            cohort_id: cohort.id,
            allocated_by: actor.personId,
          })),
        )
        .execute()
    await recordEvent(trx, actor, 'assessor.allocated', cohort, {
      assessorId: form.assessorId || null,
      trainees: form.trainees.length,
    })
  })
}

async function refuseConflicts(trx: Trx, assessorId: string, traineeIds: readonly string[]): Promise<void> {
  const pairs = await conflictsAmong(trx, [assessorId], traineeIds)
  if (pairs.length === 0) return
  const people = await peopleById(trx, [assessorId, ...pairs.map((pair) => pair.traineeId)])
  throw new Refused('programmes_refused_conflict', {
    conflicts: pairs.map((pair) => ({
      assessor: people.get(pair.personId)?.name ?? '',
      trainee: people.get(pair.traineeId)?.name ?? '',
      reasons: pair.reasons,
    })),
  })
}
