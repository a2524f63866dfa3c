import { peopleHolding } from '~/modules/identity/index.server'
import type { Log } from '~/modules/logs/index.server'
import { allocatedAssessorOf, conflictsBetween } from '~/modules/programmes/index.server'
import type { Trx } from '~db/client.server'

/** Who reads a new attempt: the assessor of the last one, who knows what was asked, else the one allocated to the trainee; only somebody who still assesses there and has no conflict of interest. Null: an admin allocates. */
export async function nextAssessor(
  trx: Trx,
  log: Log,
  leadId: string | null,
  lastReaderId: string | null,
): Promise<string | null> {
  const wanted = [lastReaderId, await allocatedAssessorOf(trx, log.traineeId, log.cohortId)]
  const here = await peopleHolding(trx, 'assessor', [log.organisationId, ...(leadId ? [leadId] : [])])
  for (const id of wanted) {
    if (!id || !here.some((holder) => holder.personId === id)) continue
    if ((await conflictsBetween(trx, id, log.traineeId)).length === 0) return id
  }
  return null
}
