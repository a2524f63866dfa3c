import { findStage, lockStage } from '~/modules/submissions/index.server'
import { factsOf, type Stage } from '~/modules/submissions/stage'
import { may } from '~/policy/abilities'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import type { Trx } from '~db/client.server'
import { stakeIn } from '../stake.server'
import { findCheck, lockCheck, type QualityCheck } from './quality-queries.server'

/** A check with its submission, for who assures quality there and has no stake in it (403), and for the external verifier, who only looks; 404 for anyone else. */
export async function seeCheck(
  trx: Trx,
  actor: Actor,
  checkId: string,
): Promise<{ check: QualityCheck; stage: Stage; isVerifying: boolean }> {
  const check = requireFound(await findCheck(trx, checkId))
  const stage = requireFound(await findStage(trx, check.submissionId))
  authorize(actor, 'check.see', stage)
  const isVerifying = !may(actor, 'check.mark', { ...factsOf(stage), assessorId: null, traineeId: '' })
  if (!isVerifying) await authoriseMarking(trx, actor, stage)
  return { check, stage, isVerifying }
}

/** A check that the actor may carry out, and its submission, both locked: of two at once one waits. */
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
