import { sql } from 'kysely'
import { conflictsBetween } from '~/modules/programmes/index.server'
import { advance, lockStage } from '~/modules/submissions/index.server'
import { factsOf } from '~/modules/submissions/stage'
import { NotFound, Refused } from '~/platform/errors.server'
import { isId } from '~/platform/ids'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'

/**
 * Takes on a submission that nobody has, where its programme lets assessors claim: of two who do so at once, one has it.
 * Claiming what one has does no harm. NotFound where one doesn't assess, Refused (409) once somebody has it, Forbidden
 * with a conflict of interest.
 */
export function claimSubmission(actor: Actor, submissionId: string): Promise<void> {
  return transaction(actor, async (trx) => {
    if (!isId(submissionId)) throw new NotFound()
    const before = await lockStage(trx, submissionId)
    if (before?.assessorId === actor.personId) return
    const { rows } = await sql<{ claimed: string | null }>`select app.claim(${submissionId}) as claimed`.execute(trx)
    const claimed = requireFound(rows[0]?.claimed)
    if (claimed === 'taken') throw new Refused('assessment_taken_meanwhile')
    const stage = requireFound(await lockStage(trx, submissionId))
    const conflicts = await conflictsBetween(trx, actor.personId, stage.traineeId)
    authorize(actor, 'submission.claim', { ...factsOf(stage), hasConflict: conflicts.length > 0 })
    await advance(trx, actor, { ...stage, assessorId: null }, 'claim', 'assessor', { assessorId: actor.personId })
  })
}
