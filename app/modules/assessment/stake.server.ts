import type { ConflictReason } from '~/modules/programmes/conflict-of-interest'
import { conflictsAmong, conflictsBetween } from '~/modules/programmes/index.server'
import { attemptsOf, handedInBy } from '~/modules/submissions/index.server'
import type { Stage } from '~/modules/submissions/stage'
import type { Actor } from '~/policy/actor'
import type { Trx } from '~db/client.server'
import { decidedBy } from './decision-queries.server'

export type Stake = ConflictReason | 'assessed'

/** Why a person may not assure the quality of a submission: a conflict of interest with its trainee, or having assessed this or another attempt of theirs. */
export async function stakeIn(trx: Trx, actor: Actor, stage: Stage): Promise<Stake[]> {
  const conflicts = await conflictsBetween(trx, actor.personId, stage.traineeId)
  const attempts = await attemptsOf(trx, stage.traineeId, stage.cohortId)
  const ids = attempts.map((attempt) => attempt.submissionId)
  const hasAssessed =
    attempts.some((attempt) => attempt.assessorId === actor.personId) ||
    (await decidedBy(trx, actor.personId, ids)).size > 0
  return hasAssessed ? [...conflicts, 'assessed'] : conflicts
}

/** The same for several trainees at once, by trainee; those in whom there is no stake are left out. Three queries, however many. */
export async function stakesAmong(
  trx: Trx,
  actor: Actor,
  traineeIds: readonly string[],
): Promise<Map<string, Stake[]>> {
  const conflicts = await conflictsAmong(trx, [actor.personId], traineeIds)
  const stakes = new Map<string, Stake[]>(conflicts.map(({ traineeId, reasons }) => [traineeId, reasons]))
  for (const traineeId of await assessedAmong(trx, actor, traineeIds))
    stakes.set(traineeId, [...(stakes.get(traineeId) ?? []), 'assessed'])
  return stakes
}

/** Of the trainees, those of whom the actor has assessed something, now or before. */
async function assessedAmong(trx: Trx, actor: Actor, traineeIds: readonly string[]): Promise<Set<string>> {
  const handedIn = await handedInBy(trx, traineeIds)
  const decided = await decidedBy(
    trx,
    actor.personId,
    handedIn.map((one) => one.submissionId),
  )
  return new Set(
    handedIn
      .filter((one) => one.assessorId === actor.personId || decided.has(one.submissionId))
      .map((one) => one.traineeId),
  )
}
