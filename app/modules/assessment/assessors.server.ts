import { peopleHolding } from '~/modules/identity/index.server'
import type { ConflictReason } from '~/modules/programmes/conflict-of-interest'
import { conflictsAmong, organisationsAround } from '~/modules/programmes/index.server'
import { caseloadAt, termsOf } from '~/modules/submissions/index.server'
import type { Stage } from '~/modules/submissions/stage'
import type { Actor } from '~/policy/actor'
import type { Trx } from '~db/client.server'
import { obstacleFor, type Reader } from './balance'

/** Somebody who assesses where a submission belongs; with conflicts it can't be allocated to them. */
export interface Assessor extends Reader {
  conflicts: ConflictReason[]
  /** What else an admin should know before giving it to them by hand. */
  obstacle: 'language' | 'away' | 'full' | undefined
}

/** For each submission, who assesses in its organisation or in the one that leads it, by name, and what stands against each. Six queries, however many submissions. */
export async function assessorsFor(
  trx: Trx,
  stages: readonly Pick<
    Stage,
    'submissionId' | 'organisationId' | 'leadId' | 'programmeId' | 'cohortId' | 'traineeId' | 'dueOn' | 'language'
  >[],
  today: string,
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
  const terms = await termsOf(
    trx,
    holders.map((holder) => holder.personId),
    today,
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
        [...byId].map(([id, name]) => {
          const { languages, absences, open, ...rest } = terms.get(id)!
          const reader = { id, name, languages, absences, open, caseloadMax: caseloadAt(rest, stage) }
          const isFull = reader.caseloadMax !== null && open >= reader.caseloadMax
          const obstacle = obstacleFor(stage, reader, false, today) ?? (isFull ? 'full' : undefined)
          return {
            ...reader,
            conflicts: conflicts.get(`${id} ${stage.traineeId}`) ?? [],
            obstacle: obstacle === 'conflict' ? undefined : obstacle,
          }
        }),
      ]
    }),
  )
}

/** Who assesses in the organisations that the actor administers and in those that they lead, by name. */
export async function assessorsAround(trx: Trx, actor: Actor): Promise<{ id: string; name: string }[]> {
  const organisations = await organisationsAround(trx, actor, 'admin')
  const holders = await peopleHolding(trx, 'assessor', organisations)
  return [...new Map(holders.map(({ personId, name }) => [personId, name]))].map(([id, name]) => ({ id, name }))
}
