import { peopleHolding } from '~/modules/identity/index.server'
import type { Log } from '~/modules/logs/index.server'
import { allocatedAssessorOf, conflictsBetween } from '~/modules/programmes/index.server'
import type { Trx } from '~db/client.server'
import { isAway } from './terms/away'
import { absencesOf } from './terms/assessor-terms.server'

/** Who reads a new attempt: the assessor of the last one, who knows what was asked, else the one allocated to the trainee; only somebody who still assesses there, has no conflict of interest, and isn't away on one of the days. Null: an admin allocates. */
export async function nextAssessor(
  trx: Trx,
  log: Log,
  leadId: string | null,
  lastReaderId: string | null,
  /** Today and the day by which it is to be assessed, in the programme's zone. */
  days: readonly string[],
): Promise<string | null> {
  const wanted = [lastReaderId, await allocatedAssessorOf(trx, log.traineeId, log.cohortId)]
  const here = await peopleHolding(trx, 'assessor', [log.organisationId, ...(leadId ? [leadId] : [])])
  for (const id of wanted) {
    if (!id || !here.some((holder) => holder.personId === id)) continue
    if ((await conflictsBetween(trx, id, log.traineeId)).length > 0) continue
    const absences = await absencesOf(trx, [id], days[0]!)
    if (!days.some((day) => isAway(absences, day))) return id
  }
  return null
}
