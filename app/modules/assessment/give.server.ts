import { advance, tellAllocated } from '~/modules/submissions/index.server'
import { factsOf, type Stage } from '~/modules/submissions/stage'
import { Conflict, Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import type { Trx } from '~db/client.server'
import type { Assessor } from './assessors.server'

/** Whom a submission is to go to (null: nobody), and who had it when that was looked at; undefined: that wasn't said. */
export interface Giving {
  to: string | null
  was?: string | null
}

/**
 * Gives a locked submission to an assessor, or takes it from everyone; whatever speaks against it is thrown before
 * anything is written. `assessors`: who assesses there. Giving it to who has it changes nothing.
 */
export async function give(
  trx: Trx,
  actor: Actor,
  stage: Stage,
  { to, was }: Giving,
  assessors: readonly Assessor[],
): Promise<Stage> {
  authorize(actor, 'submission.allocate', factsOf(stage))
  if (stage.assessorId === to) return stage
  if (was !== undefined && was !== stage.assessorId) throw new Conflict('assessment_allocated_meanwhile')
  if (to === null) return advance(trx, actor, stage, 'deallocate', 'admin', { assessorId: null })
  const assessor = assessors.find((one) => one.id === to)
  if (!assessor) throw new Refused('assessment_not_an_assessor')
  if (assessor.conflicts.length > 0) throw new Refused('assessment_assessor_conflict')
  const given = await advance(trx, actor, stage, 'allocate', 'admin', { assessorId: to })
  await tellAllocated(trx, stage, to)
  return given
}
