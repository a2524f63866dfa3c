import { peopleHolding } from '~/modules/identity/index.server'
import type { ConflictReason } from '~/modules/programmes/conflict-of-interest'
import { conflictsAmong } from '~/modules/programmes/index.server'
import type { Stage } from '~/modules/submissions/stage'
import type { Trx } from '~db/client.server'

/** Somebody who assesses where a submission belongs; with conflicts it can't be allocated to them. */
export interface Assessor {
  id: string
  name: string
  conflicts: ConflictReason[]
}

/** For each submission, who assesses in its organisation or in the one that leads it, by name, and what stands against each. Two queries, however many submissions. */
export async function assessorsFor(
  trx: Trx,
  stages: readonly Pick<
    Stage,
    'submissionId' | 'organisationId' | 'leadId' | 'programmeId' | 'cohortId' | 'traineeId'
  >[],
): Promise<Map<string, Assessor[]>> {
  const organisations = new Set(
    stages.flatMap(({ organisationId, leadId }) => (leadId ? [organisationId, leadId] : [organisationId])),
  )
  const holders = await peopleHolding(trx, 'assessor', [...organisations])
  const pairs = await conflictsAmong(
    trx,
    [...new Set(holders.map((holder) => holder.personId))],
    [...new Set(stages.map((stage) => stage.traineeId))],
  )
  const conflicts = new Map(pairs.map(({ personId, traineeId, reasons }) => [`${personId} ${traineeId}`, reasons]))
  return new Map(
    stages.map((stage) => {
      const here = holders.filter(
        (holder) =>
          (holder.organisationId === stage.organisationId || holder.organisationId === stage.leadId) &&
          (holder.programmeId === null || holder.programmeId === stage.programmeId) &&
          (holder.cohortId === null || holder.cohortId === stage.cohortId),
      )
      const byId = new Map(here.map(({ personId, name }) => [personId, name]))
      return [
        stage.submissionId,
        [...byId].map(([id, name]) => ({ id, name, conflicts: conflicts.get(`${id} ${stage.traineeId}`) ?? [] })),
      ]
    }),
  )
}
