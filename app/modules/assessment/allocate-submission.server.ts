import { lockStage, lockStages } from '~/modules/submissions/index.server'
import type { Stage } from '~/modules/submissions/stage'
import { dayIn } from '~/platform/days'
import { isExpected, sentenceOf } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { requireFound } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'
import { assessorsFor } from './assessors.server'
import { give, type Giving } from './give.server'

/**
 * Gives a submission to an assessor, gives it to another, or (null) takes it from everyone. Only someone who assesses
 * in its organisation, or in the one that leads it, and has no conflict of interest with the trainee; Refused (409)
 * otherwise, and once it is decided. Allocating to who has it already changes nothing. `was` is who had it when it was
 * looked at (null: nobody): Conflict (409) when it is somebody else's now. What the one before wrote stays theirs.
 */
export function allocateSubmission(
  actor: Actor,
  submissionId: string,
  assessorId: string | null,
  was?: string | null,
): Promise<Stage> {
  return transaction(actor, async (trx) => {
    const stage = requireFound(await lockStage(trx, submissionId))
    const assessors = await assessorsFor(trx, [stage], dayIn(actor.timeZone, new Date()))
    return give(trx, actor, stage, { to: assessorId, was }, assessors.get(stage.submissionId) ?? [])
  })
}

export interface AllocatedSeveral {
  allocated: number
  /** Those that stay where they are, and why. */
  refused: { number: number; traineeName: string; why: string }[]
}

/** Allocates several submissions at once: each that can be, is; the others are named with what stands against them. */
export function allocateSeveral(actor: Actor, givings: ReadonlyMap<string, Giving>): Promise<AllocatedSeveral> {
  return transaction(actor, async (trx) => {
    const stages = await lockStages(trx, [...givings.keys()])
    const assessors = await assessorsFor(trx, stages, dayIn(actor.timeZone, new Date()))
    const refused: AllocatedSeveral['refused'] = []
    for (const stage of stages) {
      try {
        await give(trx, actor, stage, givings.get(stage.submissionId)!, assessors.get(stage.submissionId) ?? [])
      } catch (error) {
        // Thrown before anything was written: the transaction goes on.
        if (!isExpected(error)) throw error
        refused.push({ number: stage.number, traineeName: stage.traineeName, why: sentenceOf(error) })
      }
    }
    return { allocated: stages.length - refused.length, refused }
  })
}
