import { findStage, lockStage } from '~/modules/submissions/index.server'
import { factsOf, type Stage } from '~/modules/submissions/stage'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import type { Trx } from '~db/client.server'
import { stakeIn } from '../stake.server'
import { findCheck, lockCheck, type QualityCheck } from './quality-queries.server'

/** A check that the actor may carry out, with the submission: 404 for who doesn't see it, 403 with a stake in it (their own decision, or a conflict of interest). */
export async function seeCheck(
  trx: Trx,
  actor: Actor,
  checkId: string,
): Promise<{ check: QualityCheck; stage: Stage }> {
  const check = requireFound(await findCheck(trx, checkId))
  authorize(actor, 'check.see', {
    organisationId: check.organisationId,
    leadId: await leadOf(trx, check.organisationId),
  })
  const stage = requireFound(await findStage(trx, check.submissionId))
  await authoriseMarking(trx, actor, stage)
  return { check, stage }
}

/** The same, both locked: of two at once one waits. */
export async function holdCheck(
  trx: Trx,
  actor: Actor,
  checkId: string,
): Promise<{ check: QualityCheck; stage: Stage }> {
  const check = requireFound(await lockCheck(trx, checkId))
  const stage = requireFound(await lockStage(trx, check.submissionId))
  await authoriseMarking(trx, actor, stage)
  return { check, stage }
}

async function authoriseMarking(trx: Trx, actor: Actor, stage: Stage): Promise<void> {
  const hasConflict = (await stakeIn(trx, actor, stage)).length > 0
  authorize(actor, 'check.mark', { ...factsOf(stage), hasConflict })
}

async function leadOf(trx: Trx, organisationId: string): Promise<string | null> {
  const row = await trx.selectFrom('organisation').select('lead_id').where('id', '=', organisationId).executeTakeFirst()
  return row?.lead_id ?? null
}
