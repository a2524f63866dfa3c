import type { ConflictReason } from '~/modules/programmes/conflict-of-interest'
import { conflictsBetween } from '~/modules/programmes/index.server'
import { attemptsOf } from '~/modules/submissions/index.server'
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
