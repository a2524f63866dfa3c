import { criteriaOf } from '~/modules/programmes/index.server'
import { findStage, findSubmission } from '~/modules/submissions/index.server'
import { factsOf } from '~/modules/submissions/stage'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { reading } from '~db/client.server'
import type { AskedOf } from './asked'
import { standingDecision } from './decision-queries.server'

/** What a released referral asked for, for its trainee; null when the submission wasn't referred. NotFound before its release. */
export function askedLast(actor: Actor, submissionId: string): Promise<AskedOf | null> {
  return reading(actor, async (trx) => {
    const stage = requireFound(await findStage(trx, submissionId))
    authorize(actor, 'feedback.read', factsOf(stage))
    const decision = await standingDecision(trx, submissionId)
    if (decision?.kind !== 'refer') return null
    const { frameworkVersionId } = requireFound(await findSubmission(trx, submissionId))
    const { criteria } = await criteriaOf(trx, frameworkVersionId)
    return {
      submissionId,
      by: decision.resubmitBy,
      requests: criteria.flatMap(({ id, code, shortTitle }) => {
        const asked = decision.criteria.find((one) => one.criterionId === id)?.asked
        return asked ? [{ criterionId: id, code, shortTitle, asked }] : []
      }),
    }
  })
}
